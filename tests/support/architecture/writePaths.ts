import ts from 'typescript';
import type { SourceFile, SourceTree } from './sourceTree';

/**
 * The ways to a plan file. Every edit goes through the queue of its one connection; whatever else opens a database
 * makes a file of its own, only reads, or looks after the file before anybody has it.
 */
export const OPENERS: Readonly<Record<string, string>> = {
  'main/project/openPlan.ts': 'opens the plan, migrates it, tidies up after the last reader',
  'main/project/createPlanFile.ts': 'writes a draft that nobody else knows',
  'main/project/copyPlan.ts': 'finishes a draft that nobody else knows',
  'main/project/bulkStage.ts': 'stages rows of an import beside the plan',
  'main/project/backups.ts': 'reads a plan to copy it',
  'main/project/uncleanEnd.ts': 'reads every page',
  'main/project/ownership.ts': 'holds the lock file, which is no plan',
  'main/exchange/bundle/writeGeoPackage.ts': 'writes a bundle, which is no plan',
  'main/sources/formats/geoPackage.ts': 'reads a foreign file',
  'main/plan/imports/mainFile.ts': 'tells a plan from a foreign file',
  'main/exchange/verify/readBundleTables.ts': 'reads a bundle',
};

/** Only these begin a transaction, and only planFile.ts does so on a plan that somebody edits. */
export const TRANSACTIONS: readonly string[] = [
  'main/project/planFile.ts',
  'main/project/migrate.ts',
  'main/project/openPlan.ts',
  'main/project/foreignIndexes.ts',
  'main/project/createPlanFile.ts',
  'main/project/bulkStage.ts',
  'main/exchange/bundle/writeGeoPackage.ts',
];

/** Where the window may ask for a write of the plan's records: the one gate. */
export const WRITES: readonly string[] = ['project.commit', 'project.undo', 'project.redo'];

export interface Call {
  readonly file: string;
  readonly line: number;
}

/** Calls of a function or method by its name, anywhere in files that `within` says. */
export function callsOf(tree: SourceTree, name: string, within: (path: string) => boolean): Call[] {
  return [...tree.values()].filter(({ path }) => within(path)).flatMap((file) => callsIn(file, name));
}

function callsIn(file: SourceFile, name: string): Call[] {
  const found: Call[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && nameOf(node.expression) === name) {
      const { line } = file.syntax.getLineAndCharacterOfPosition(node.getStart());
      found.push({ file: file.path, line: line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(file.syntax);
  return found;
}

function nameOf(callee: ts.Expression): string | null {
  if (ts.isIdentifier(callee)) return callee.text;
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : null;
}

/** Files that hold one of the texts as a whole string. */
export function filesSaying(
  tree: SourceTree,
  texts: readonly string[],
  within: (path: string) => boolean,
): string[] {
  const says = (node: ts.Node): boolean =>
    (ts.isStringLiteralLike(node) && texts.includes(node.text)) || (ts.forEachChild(node, says) ?? false);
  return [...tree.values()]
    .filter(({ path, syntax }) => within(path) && says(syntax))
    .map(({ path }) => path);
}
