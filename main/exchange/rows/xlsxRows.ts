import { strToU8, zipSync } from 'fflate';
import type { RowTable, WrittenRow } from './writtenRow';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGES = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Styles: 1 is the bold header, 2 a text that stays a text even when somebody edits it. */
const [BOLD, TEXT] = [1, 2];
const LONGEST = 32_767;

/**
 * A workbook with one sheet: texts as texts (codes keep their zeros, nothing is a formula), figures as numbers, a header
 * that stays in view. Shapes are left out, points have their degrees. Memory: the sheet as text.
 */
export function xlsxRows(
  { columns, rows, name }: RowTable,
  places: (row: WrittenRow) => readonly [string, string] | null,
): Uint8Array {
  const list = [...rows];
  const hasPoints = list.some((row) => places(row) !== null);
  const headers = [...columns.map(({ title }) => title), ...(hasPoints ? ['longitude', 'latitude'] : [])];
  const parts = [
    rowText(
      1,
      headers.map((title) => textCell(title, BOLD)),
    ),
  ];
  for (const [at, row] of list.entries()) {
    const cells = row.values.map((value) =>
      value === null ? '<c/>' : typeof value === 'number' ? numberCell(value) : textCell(value, TEXT),
    );
    if (hasPoints) for (const text of places(row) ?? []) cells.push(`<c><v>${text}</v></c>`);
    parts.push(rowText(at + 2, cells));
  }
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGES}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGES}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name.slice(0, 31))}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGES}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="49" quotePrefix="1" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>${parts.join('')}</sheetData></worksheet>`,
  };
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(head + text)])),
  );
}

const rowText = (number: number, cells: readonly string[]): string =>
  `<row r="${number}">${cells.join('')}</row>`;

const numberCell = (value: number): string => (Number.isFinite(value) ? `<c><v>${value}</v></c>` : '<c/>');

const textCell = (text: string, style: number): string =>
  `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, LONGEST))}</t></is></c>`;

/** What XML cannot hold is left out. */
function escaped(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- control characters are the point
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
