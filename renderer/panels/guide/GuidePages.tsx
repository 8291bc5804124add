import { useEffect, useMemo, useRef } from 'react';
import { Select } from 'antd';
import { openGuide } from '../../state/panelsSlice';
import { useApp, useAppDispatch } from '../../state/store';
import { useText } from '../../state/useText';
import { addressOf, guideIn } from './guideBook';
import type { Block, Piece, Section } from './readGuide';

/** The whole guide with its contents on top, at the section that was asked for. */
export default function GuidePages({ section }: { readonly section: string }) {
  const text = useText();
  const dispatch = useAppDispatch();
  const language = useApp((state) => state.session.language);
  const sections = useMemo(() => guideIn(language), [language]);
  const pages = useRef<HTMLDivElement>(null);
  useEffect(() => {
    pages.current?.querySelector(`[data-section="${section}"]`)?.scrollIntoView({ block: 'start' });
  }, [section, sections]);
  return (
    <div className="guide">
      <Select
        className="guide-contents"
        value={section}
        aria-label={text('guide.contents')}
        data-testid="guide-contents"
        options={sections.map(({ id, level, title }) => ({
          value: id,
          label: <span style={{ paddingInlineStart: Math.max(0, level - 2) * 14 }}>{title}</span>,
        }))}
        onChange={(id: string) => dispatch(openGuide(id))}
      />
      <div ref={pages} className="guide-pages selectable" tabIndex={0} data-testid="guide-pages">
        {sections.map((one) => (
          <Page key={one.id} section={one} />
        ))}
      </div>
    </div>
  );
}

function Page({ section: { id, level, title, blocks } }: { readonly section: Section }) {
  const Heading = `h${level}` as 'h1' | 'h2' | 'h3';
  return (
    <section data-section={id} data-testid={`guide-${id}`}>
      <Heading>{title}</Heading>
      {blocks.map((block, at) => (
        <Content key={at} block={block} />
      ))}
    </section>
  );
}

function Content({ block }: { readonly block: Block }) {
  if (block.kind === 'picture') return <img src={addressOf(block.file)} alt={block.name} loading="lazy" />;
  if (block.kind === 'paragraph')
    return (
      <p>
        <Pieces pieces={block.pieces} />
      </p>
    );
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List>
      {block.entries.map((pieces, at) => (
        <li key={at}>
          <Pieces pieces={pieces} />
        </li>
      ))}
    </List>
  );
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ kind, text }, at) => {
    if (kind === 'label') return <strong key={at}>{text}</strong>;
    return kind === 'keys' ? <kbd key={at}>{text}</kbd> : text;
  });
}
