import { describe, expect, it } from 'vitest';
import { readGuide } from '../../../../../renderer/panels/guide/readGuide';

const GUIDE = `# 手册

开头一段，
写在两行上。

<a id="draw"></a>

## 画

![刀](screenshots/zh-CN/split.webp)

1. 按 \`X\`，
   选**分割**。
2. Wait
   a moment.

- one
`;

describe('readGuide', () => {
  const [title, draw] = readGuide(GUIDE);

  it('parts the text at its headings, each under the name that was put before it', () => {
    expect([title?.id, title?.level, title?.title]).toEqual(['guide', 1, '手册']);
    expect([draw?.id, draw?.level, draw?.title]).toEqual(['draw', 2, '画']);
  });

  it('joins the lines of a paragraph, without a space between Chinese signs', () => {
    const [first] = title?.blocks ?? [];
    expect(first).toEqual({ kind: 'paragraph', pieces: [{ kind: 'plain', text: '开头一段，写在两行上。' }] });
  });

  it('knows pictures, and lists with and without numbers', () => {
    expect(draw?.blocks).toEqual([
      { kind: 'picture', name: '刀', file: 'screenshots/zh-CN/split.webp' },
      {
        kind: 'list',
        ordered: true,
        entries: [
          [
            { kind: 'plain', text: '按 ' },
            { kind: 'keys', text: 'X' },
            { kind: 'plain', text: '，选' },
            { kind: 'label', text: '分割' },
            { kind: 'plain', text: '。' },
          ],
          [{ kind: 'plain', text: 'Wait a moment.' }],
        ],
      },
      { kind: 'list', ordered: false, entries: [[{ kind: 'plain', text: 'one' }]] },
    ]);
  });
});
