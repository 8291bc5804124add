import type { Language } from '../../state/sessionSlice';
import { readGuide, type Section } from './readGuide';

/** The guide lies with the other documents of the project; its text and pictures become part of the built window. */
const TEXTS: Readonly<Record<string, string>> = import.meta.glob<string>('../../../docs/guide.*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const PICTURES: Readonly<Record<string, string>> = import.meta.glob<string>(
  '../../../docs/screenshots/{zh-CN,en}/*.webp',
  { query: '?url', import: 'default', eager: true },
);

export function guideIn(language: Language): readonly Section[] {
  return readGuide(TEXTS[`../../../docs/guide.${language}.md`] ?? '');
}

export function addressOf(picture: string): string | undefined {
  return PICTURES[`../../../docs/${picture}`];
}
