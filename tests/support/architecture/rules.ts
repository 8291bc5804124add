import ts from 'typescript';
import {
  allowedFolders,
  floors,
  homes,
  namedHomes,
  pureWindowFolders,
  registrableFolders,
  sizes,
  widgetPackages,
  type Area,
} from '../../../scripts/lib/floors.mjs';
import type { SourceFile, SourceTree } from './sourceTree';

export interface Violation {
  readonly rule:
    'floor' | 'area' | 'package' | 'node' | 'cycle' | 'size' | 'type-escape' | 'unknown-folder' | 'mirror';
  readonly file: string;
  readonly message: string;
}

/** Everything that is wrong with a tree of sources; empty when the architecture holds. */
export function violationsOf(tree: SourceTree): Violation[] {
  const sources = [...tree.values()].filter((file) => placeOf(file.path) !== undefined);
  return [
    ...sources.flatMap((file) => [...floorViolations(file), ...packageViolations(file)]),
    ...cyclesOf(tree),
    ...[...tree.values()].flatMap(sizeViolations),
    ...sources.filter((file) => file.path.startsWith('shared/')).flatMap(typeEscapes),
    ...missingMirrors(tree),
  ];
}

interface Place {
  readonly area: Area;
  /** undefined for the composition roots directly below an area */
  readonly folder: string | undefined;
}

function placeOf(path: string): Place | undefined {
  const [area, folder, ...rest] = path.split('/');
  if (area !== 'shared' && area !== 'main' && area !== 'renderer') return undefined;
  return { area, folder: rest.length > 0 ? folder : undefined };
}

function floorViolations(file: SourceFile): Violation[] {
  const from = placeOf(file.path);
  if (!from) return [];
  if (from.folder !== undefined && !floors[from.area].flat().includes(from.folder)) {
    return [{ rule: 'unknown-folder', file: file.path, message: `${from.area}/${from.folder} has no floor` }];
  }
  return file.imports.flatMap(({ module, target }): Violation[] => {
    // The program's own name and version.
    if (target === undefined || target === 'package.json') return [];
    const to = placeOf(target);
    if (!to)
      return [
        { rule: 'area', file: file.path, message: `imports ${module}, which is no part of the program` },
      ];
    if (to.area !== from.area) {
      if (to.area === 'shared') return [];
      return [{ rule: 'area', file: file.path, message: `${from.area} imports ${to.area} (${module})` }];
    }
    if (from.folder === undefined) return [];
    if (to.folder !== undefined && allowedFolders(from.area, from.folder).includes(to.folder)) return [];
    return [
      {
        rule: 'floor',
        file: file.path,
        message: `${from.folder} imports ${to.folder ?? 'a composition root'} (${module})`,
      },
    ];
  });
}

function packageViolations(file: SourceFile): Violation[] {
  const found: Violation[] = [];
  for (const { module, target, names } of file.imports) {
    if (target !== undefined) continue;
    const name = packageOf(module);
    if (module.startsWith('node:') && !file.path.startsWith('main/')) {
      found.push({ rule: 'node', file: file.path, message: `imports ${module}` });
    }
    for (const home of homes) {
      if (home.packages.includes(name) && !home.only.some((prefix) => file.path.startsWith(prefix))) {
        found.push({ rule: 'package', file: file.path, message: `imports ${name}: ${home.because}` });
      }
    }
    if (widgetPackages.includes(name) && pureWindowFolders.some((prefix) => file.path.startsWith(prefix))) {
      found.push({
        rule: 'package',
        file: file.path,
        message: `imports ${name} in a folder without widgets and map`,
      });
    }
    if (file.path === 'main/preload.ts' && name === 'zod') {
      found.push({ rule: 'package', file: file.path, message: 'imports zod: the bridge stays small' });
    }
    for (const home of namedHomes) {
      if (module === home.module && names.includes(home.name) && file.path !== home.only) {
        found.push({
          rule: 'package',
          file: file.path,
          message: `imports ${home.name}, whose only place is ${home.only}`,
        });
      }
    }
  }
  return found;
}

function packageOf(module: string): string {
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
}

/** One violation per cycle, named by its members in order of import. */
function cyclesOf(tree: SourceTree): Violation[] {
  const found = new Map<string, Violation>();
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (name: string): void => {
    const start = path.indexOf(name);
    if (start >= 0) {
      const members = path.slice(start);
      const key = [...members].sort().join();
      if (!found.has(key))
        found.set(key, { rule: 'cycle', file: name, message: [...members, name].join(' → ') });
      return;
    }
    if (done.has(name)) return;
    path.push(name);
    for (const { target } of tree.get(name)?.imports ?? []) {
      if (target !== undefined && tree.has(target)) visit(target);
    }
    path.pop();
    done.add(name);
  };
  for (const name of tree.keys()) visit(name);
  return [...found.values()];
}

function sizeViolations(file: SourceFile): Violation[] {
  const limit = sizes.find(({ below }) => file.path.startsWith(below))?.lines ?? Number.POSITIVE_INFINITY;
  if (file.lines <= limit) return [];
  return [
    { rule: 'size', file: file.path, message: `has ${String(file.lines)} lines, more than ${String(limit)}` },
  ];
}

/** `any`, `as unknown as` and the non-null `!` switch the compiler off. */
function typeEscapes(file: SourceFile): Violation[] {
  const found: Violation[] = [];
  const report = (node: ts.Node, what: string): void => {
    const { line } = file.syntax.getLineAndCharacterOfPosition(node.getStart());
    found.push({ rule: 'type-escape', file: file.path, message: `line ${String(line + 1)}: ${what}` });
  };
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) report(node, 'any');
    if (ts.isNonNullExpression(node)) report(node, 'non-null !');
    if (
      ts.isAsExpression(node) &&
      ts.isAsExpression(node.expression) &&
      node.expression.type.kind === ts.SyntaxKind.UnknownKeyword
    ) {
      report(node, 'as unknown as');
    }
    ts.forEachChild(node, visit);
  };
  visit(file.syntax);
  return found;
}

/**
 * Registries are found by their name: `registry.ts` of a registrable folder. What it imports from its
 * own folder is registered and needs a mirrored test; a file there that nothing imports was forgotten.
 * A registrable folder without a registry is registered by being there: each of its files is tested.
 */
function missingMirrors(tree: SourceTree): Violation[] {
  return registrableFolders.flatMap((folder) => {
    const members = [...tree.values()].filter((file) => file.path.startsWith(folder));
    const registry = tree.get(`${folder}registry.ts`);
    const imported = new Set(members.flatMap((file) => targetsIn(file, folder)));
    const registered = registry ? targetsIn(registry, folder, true) : members.map((file) => file.path);
    const untested = registered.filter((path) => !hasMirror(tree, path));
    const forgotten = registry
      ? members.filter((file) => file !== registry && !imported.has(file.path) && !isIndex(file.path))
      : [];
    return [
      ...untested.map((path): Violation => ({
        rule: 'mirror',
        file: path,
        message: `has no test ${mirrorsOf(path)[0] ?? ''}`,
      })),
      ...forgotten.map((file): Violation => ({
        rule: 'mirror',
        file: file.path,
        message: `is not registered in ${folder}registry.ts`,
      })),
    ];
  });
}

function targetsIn(file: SourceFile, folder: string, valuesOnly = false): string[] {
  return file.imports.flatMap(({ target, typeOnly }) =>
    target?.startsWith(folder) && !(valuesOnly && typeOnly) ? [target] : [],
  );
}

const isIndex = (path: string): boolean => /\/index\.tsx?$/.test(path);

function mirrorsOf(path: string): string[] {
  const stem = path.replace(/\.tsx?$/, '');
  return ['unit', 'integration'].flatMap((suite) => [
    `tests/${suite}/${stem}.test.ts`,
    `tests/${suite}/${stem}.test.tsx`,
  ]);
}

function hasMirror(tree: SourceTree, path: string): boolean {
  return mirrorsOf(path).some((mirror) => tree.has(mirror));
}
