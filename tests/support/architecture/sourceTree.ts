import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** One import or re-export of a file. `target` is a path of the tree for relative imports. */
export interface Import {
  readonly module: string;
  readonly target: string | undefined;
  readonly names: readonly string[];
  /** Erased by the compiler. */
  readonly typeOnly: boolean;
}

export interface SourceFile {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly syntax: ts.SourceFile;
}

export type SourceTree = ReadonlyMap<string, SourceFile>;

/** Parses files given as path → text; paths use slashes and start at the project's root. */
export function parseTree(texts: ReadonlyMap<string, string>): SourceTree {
  const tree = new Map<string, SourceFile>();
  for (const [path, text] of texts) {
    const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    const syntax = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true, kind);
    const lines = text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
    tree.set(path, { path, lines, imports: importsOf(syntax, path, texts), syntax });
  }
  return tree;
}

/** Reads all TypeScript files below the given folders of the project. */
export function readTree(root: string, folders: readonly string[]): SourceTree {
  const texts = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true, recursive: true })) {
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
      const file = join(entry.parentPath, entry.name);
      texts.set(file.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(file, 'utf8'));
    }
  }
  return parseTree(texts);
}

function importsOf(syntax: ts.SourceFile, path: string, known: ReadonlyMap<string, string>): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, names: readonly string[], typeOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    found.push({ module: specifier.text, target: resolve(path, specifier.text, known), names, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, namesOf(node), isTypeOnly(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, [], node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, [], true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], [], false);
    else if (isWorkerAddress(node)) add(node.arguments?.[0], [], false);
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  return found;
}

/** `new URL('./x.worker.ts', import.meta.url)` is how a worker is imported. */
function isWorkerAddress(node: ts.Node): node is ts.NewExpression {
  return (
    ts.isNewExpression(node) &&
    node.expression.getText() === 'URL' &&
    node.arguments?.[1]?.getText() === 'import.meta.url'
  );
}

function namesOf(node: ts.ImportDeclaration): string[] {
  const bindings = node.importClause?.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings)) return [];
  return bindings.elements.map((element) => (element.propertyName ?? element.name).text);
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.isTypeOnly) return true;
  const { name, namedBindings } = importClause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}

function resolve(from: string, module: string, known: ReadonlyMap<string, string>): string | undefined {
  if (!module.startsWith('.')) return undefined;
  const base = posix.normalize(posix.join(posix.dirname(from), module.replace(/[?].*$/, '')));
  const stem = base.replace(/\.jsx?$/, '');
  const candidates = [base, `${stem}.ts`, `${stem}.tsx`, `${base}/index.ts`, `${base}/index.tsx`];
  return candidates.find((candidate) => known.has(candidate)) ?? base;
}
