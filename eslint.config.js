import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** The rooms of src/lib from the ground up: a room imports from itself and from rooms before it. */
const rooms = [
  'texts',
  'observations',
  'files',
  'change',
  'engine',
  'ui',
  'questions',
  'intake',
  'releases',
  'minutes',
  'verdicts',
  'figures',
  'ties',
  'meetings',
  'followups',
  'briefs',
  'wording',
  'topics',
  'upload',
  'bydeler',
  'about',
  'search',
  'access',
  'site'
];

/**
 * @param {string} from
 * @param {string[]} to
 */
const policy = (from, to) => ({
  from: { element: { type: from } },
  allow: { to: { element: { types: { anyOf: to } } } }
});

export default ts.config(
  {
    ignores: ['build/', 'var/', '.svelte-kit/', 'node_modules/', 'src/lib/texts/compiled/', 'test-results/']
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    linterOptions: { noInlineConfig: true },
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'svelte/no-navigation-without-resolve': 'off'
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } }
  },
  {
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: { alwaysTryTypes: true, project: './tsconfig.json' } },
      'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export', 'require'],
      'boundaries/elements': [
        ...rooms.map((room) => ({ type: room, pattern: `src/lib/${room}` })),
        { type: 'routes', pattern: 'src/routes' },
        { type: 'cli', pattern: 'src/cli' },
        { type: 'data', pattern: 'data/**', partialMatch: false }
      ]
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            ...rooms.map((room, level) => policy(room, [...rooms.slice(0, level + 1), 'data'])),
            policy('routes', [...rooms, 'routes', 'data']),
            policy('cli', [...rooms, 'cli', 'data'])
          ]
        }
      ],
      'boundaries/no-unknown-dependencies': 'error'
    }
  },
  {
    files: ['src/lib/**'],
    rules: { 'boundaries/no-unknown-files': 'error' }
  },
  {
    // Routes and hooks import SvelteKit's own modules, which are no files.
    files: ['src/**/*.test.ts', 'src/routes/**'],
    rules: { 'boundaries/no-unknown-dependencies': 'off' }
  }
);
