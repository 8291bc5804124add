/** What `bag-info.txt` tells about a bundle; all of it stands in the bundle's manifest as well. */
export interface BagFacts {
  readonly bundleId: string;
  readonly contentHash: string;
  /** Version name and number. */
  readonly name: string;
  readonly no: number;
  readonly generator: string;
  readonly now: string;
}

/** `bag-info.txt` (RFC 8493, 2.2.2): one `Label: value` a line. */
export function bagInfo(files: number, bytes: number, facts: BagFacts): string {
  const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
  return [
    `Bag-Software-Agent: ${oneLine(facts.generator)}`,
    `Bagging-Date: ${facts.now.slice(0, 10)}`,
    `External-Identifier: ${facts.bundleId}`,
    `External-Description: ${oneLine(facts.name)} (version ${facts.no})`,
    `Payload-Oxum: ${bytes}.${files}`,
    `Gridplan-Content-Hash: ${facts.contentHash}`,
    '',
  ].join('\n');
}
