import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { allowedFolders, floors, homes, pureWindowFolders, widgetPackages } from './scripts/lib/floors.mjs';

/** Modules of Node are for the main process and tools; `shared/` and the window have none. */
const noNode = { regex: '^node:', message: 'There is no Node here: it runs in the window as well.' };

/** Patterns for one folder: relative imports that leave its floor, and packages whose home is elsewhere. */
function restrictions(area, folder) {
  const prefix = folder === undefined ? `${area}/` : `${area}/${folder}/`;
  const others = { shared: ['main', 'renderer'], main: ['renderer'], renderer: ['main'] }[area];
  const patterns = [
    {
      regex: `^(\\.\\./)+(${others.join('|')})(/|$)`,
      message: `${area} must not import ${others.join(' or ')}.`,
    },
    ...homes
      .filter(({ only }) => !only.some((home) => prefix.startsWith(home) || home.startsWith(prefix)))
      .map(({ packages, because }) => ({
        regex: `^(${packages.join('|')})(/|$)`,
        message: `Not here: ${because}.`,
      })),
  ];
  if (area !== 'main') patterns.push(noNode);
  if (pureWindowFolders.includes(prefix)) {
    patterns.push({
      regex: `^(${widgetPackages.join('|')})(/|$)`,
      message: 'This folder knows neither widgets nor the map.',
    });
  }
  if (folder !== undefined) {
    const allowed = allowedFolders(area, folder);
    const forbidden = floors[area].flat().filter((other) => !allowed.includes(other));
    if (forbidden.length > 0) {
      patterns.push({
        regex: `^(\\.\\./)+(${forbidden.join('|')})(/|$)`,
        message: 'A folder imports only folders of the floors before it.',
      });
    }
  }
  return { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] };
}

const floorRules = Object.entries(floors).flatMap(([area, list]) => [
  { files: [`${area}/**/*.{ts,tsx}`], rules: restrictions(area, undefined) },
  ...list
    .flat()
    .map((folder) => ({ files: [`${area}/${folder}/**/*.{ts,tsx}`], rules: restrictions(area, folder) })),
]);

/** Files whose home is a single file inside a folder are checked exactly by tests/architecture.test.ts. */
export default tseslint.config(
  { ignores: ['node_modules/', 'out/', 'dist/', 'coverage/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      eqeqeq: ['error', 'always'],
      // A branded number (Millimetres, EdgeId) is a number.
      '@typescript-eslint/no-unsafe-unary-minus': 'off',
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'off',
      '@typescript-eslint/no-implied-eval': 'error',
    },
  },
  ...floorRules,
  { files: ['shared/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'error' } },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-empty-function': 'off', 'no-console': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'Buffer',
          'URL',
          'console',
          'fetch',
          'setTimeout',
          'setInterval',
          'clearInterval',
          'clearTimeout',
          'AbortSignal',
          'document',
          'window',
          'performance',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
);
