/** A piece of a line: plain, a word of the window (`**…**`), or keys and commands (`` `…` ``). */
export interface Piece {
  readonly kind: 'plain' | 'label' | 'keys';
  readonly text: string;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly entries: readonly (readonly Piece[])[] }
  | { readonly kind: 'picture'; readonly file: string; readonly name: string };

/** A part of the guide under one heading; `id` is what panels and dialogs ask for. */
export interface Section {
  readonly id: string;
  /** 1 for the title, 2 for a role, 3 for a job. */
  readonly level: number;
  readonly title: string;
  readonly blocks: readonly Block[];
}

const HEADING = /^(#{1,3}) (.+)$/;
const ANCHOR = /^<a id="([a-z-]+)"><\/a>$/;
const PICTURE = /^!\[(.*)\]\((.+)\)$/;
const ENTRY = /^(-|\d+\.) /;

/**
 * Reads the guide: the headings, paragraphs, lists and pictures that it is written with, and nothing else of
 * Markdown. Blocks are parted by empty lines; a line that goes on is joined to the one before.
 */
export function readGuide(markdown: string): Section[] {
  const sections: { id: string; level: number; title: string; blocks: Block[] }[] = [];
  let id = 'guide';
  for (const chunk of markdown.split(/\n\s*\n/)) {
    const text = chunk.trim();
    const anchor = ANCHOR.exec(text)?.[1];
    const heading = HEADING.exec(text);
    if (anchor !== undefined) id = anchor;
    else if (heading !== null) {
      const [, marks = '', title = ''] = heading;
      sections.push({ id, level: marks.length, title, blocks: [] });
    } else if (text !== '') sections.at(-1)?.blocks.push(blockOf(text));
  }
  return sections;
}

function blockOf(text: string): Block {
  const picture = PICTURE.exec(text);
  if (picture !== null) return { kind: 'picture', name: picture[1] ?? '', file: picture[2] ?? '' };
  if (!ENTRY.test(text)) return { kind: 'paragraph', pieces: piecesOf(joined(text)) };
  const entries = text.split(/\n(?=(?:-|\d+\.) )/).map((entry) => piecesOf(joined(entry.replace(ENTRY, ''))));
  return { kind: 'list', ordered: /^\d/.test(text), entries };
}

/** Lines of one paragraph as one line: a break between two Chinese signs is no space. */
function joined(text: string): string {
  return text
    .replace(/([\p{Script=Han}，。；：、])\n\s*(?=[\p{Script=Han}*`])/gu, '$1')
    .replace(/\n\s*/g, ' ');
}

/** The pieces of a line. */
export function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  for (const part of line.split(/(\*\*[^*]+\*\*|`[^`]+`)/)) {
    if (part.startsWith('**')) pieces.push({ kind: 'label', text: part.slice(2, -2) });
    else if (part.startsWith('`')) pieces.push({ kind: 'keys', text: part.slice(1, -1) });
    else if (part !== '') pieces.push({ kind: 'plain', text: part });
  }
  return pieces;
}
