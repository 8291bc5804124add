import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UI_COMMANDS } from '../../../renderer/commands/registry';
import { readGuide, type Piece, type Section } from '../../../renderer/panels/guide/readGuide';
import { sectionOfDialog, sectionOfPanel, sectionOfTool } from '../../../renderer/state/guideSection';
import { DIALOG_IDS, PANEL_IDS } from '../../../renderer/state/panelsSlice';
import { TOOL_IDS } from '../../../renderer/state/toolSlice';
import { AREAS } from '../../../shared/i18n/areas';

const DOCS = join(import.meta.dirname, '../../../docs');
const MOST_PER_PICTURE = 100_000;
const MOST = 4_000_000;

const guides = (['zh-CN', 'en'] as const).map((language) => ({
  language,
  sections: readGuide(readFileSync(join(DOCS, `guide.${language}.md`), 'utf8')),
}));

function piecesOf(sections: readonly Section[]): readonly Piece[] {
  const blocks = sections.flatMap((section) => section.blocks);
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.pieces : block.kind === 'list' ? block.entries.flat() : [],
  );
}

describe.each(guides)('the user guide in $language', ({ language, sections }) => {
  const pictures = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'picture' ? [block.file] : [])),
  );

  it('quotes words that are in the window', () => {
    const words = new Set(
      AREAS.flatMap((area) => Object.values(area).map((one) => (language === 'en' ? one.en : one.zh))),
    );
    const quoted = piecesOf(sections).flatMap(({ kind, text }) => (kind === 'label' ? [text] : []));
    expect(quoted.length).toBeGreaterThan(60);
    expect([...new Set(quoted)].filter((word) => !words.has(word))).toEqual([]);
  });

  it('tells the keys that commands have', () => {
    const keys = new Set(UI_COMMANDS.flatMap(({ shortcut }) => shortcut?.split(' ') ?? []));
    const told = piecesOf(sections).flatMap(({ kind, text }) =>
      kind === 'keys' && /^(Ctrl\+|Shift\+|F\d)/.test(text) ? [text] : [],
    );
    // Copy and paste belong to the table, F2 to its fields, F10 to the menu bar.
    const elsewhere = ['Ctrl+C', 'Ctrl+V', 'F2', 'F10'];
    expect(told.filter((key) => !keys.has(key) && !elsewhere.includes(key))).toEqual([]);
  });

  it('shows pictures that are there, light enough to be carried along', () => {
    expect(pictures.length).toBeGreaterThan(15);
    for (const picture of pictures) {
      expect(existsSync(join(DOCS, picture)), picture).toBe(true);
      expect(statSync(join(DOCS, picture)).size, picture).toBeLessThanOrEqual(MOST_PER_PICTURE);
    }
    const kept = readdirSync(join(DOCS, 'screenshots', language)).map(
      (name) => `screenshots/${language}/${name}`,
    );
    expect(kept.filter((name) => !pictures.includes(name))).toEqual([]);
  });

  it('has the section that every panel, dialog and tool asks for', () => {
    const ids = sections.map(({ id }) => id);
    const asked = [
      ...PANEL_IDS.map(sectionOfPanel),
      ...DIALOG_IDS.map(sectionOfDialog),
      ...TOOL_IDS.map(sectionOfTool),
    ];
    expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('the pictures of both guides', () => {
  it('are of the same things, and a few megabytes together', () => {
    const [chinese, english] = guides.map(({ language }) => readdirSync(join(DOCS, 'screenshots', language)));
    expect(chinese).toEqual(english);
    const bytes = guides.flatMap(({ language }) =>
      readdirSync(join(DOCS, 'screenshots', language)).map(
        (name) => statSync(join(DOCS, 'screenshots', language, name)).size,
      ),
    );
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST);
  });
});
