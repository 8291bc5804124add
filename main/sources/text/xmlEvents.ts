import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { AppError } from '../../../shared/base/appError';

export interface XmlHandlers {
  /** Name without its prefix. */
  readonly opened: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly closed: (name: string) => void;
  readonly text: (text: string) => void;
}

const DEEPEST = 200;

/**
 * Feeds text to a parser that knows no entities but the five of XML: a document that declares its own is refused, for
 * they can grow without end. @throws AppError source.xmlEntities, source.notXml with the line
 */
export function xmlParser(
  path: string,
  { opened, closed, text }: XmlHandlers,
): {
  write(portion: string): void;
  close(): void;
} {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw new AppError('source.xmlEntities', { path });
  });
  parser.on('error', (cause) => {
    throw new AppError('source.notXml', { path, line: parser.line }, { cause });
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    if (++depth > DEEPEST) throw new AppError('source.notXml', { path, line: parser.line });
    opened(local(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag: SaxesTagPlain) => {
    depth--;
    closed(local(tag.name));
  });
  parser.on('text', text);
  parser.on('cdata', text);
  return { write: (portion) => void parser.write(portion), close: () => void parser.close() };
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
