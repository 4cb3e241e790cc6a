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
  'change',
  'engine',
  'questions',
  'releases',
  'minutes',
  'verdicts',
  'figures',
  'ties',
  'briefs',
  'topics',
  'access',
  'ui',
  'site'
];

const below = rooms.map((room, level) => ({
  from: { type: room },
  allow: { to: { type: rooms.slice(0, level + 1) } }
}));

export default ts.config(
  { ignores: ['build/', 'var/', '.svelte-kit/', 'node_modules/', 'src/lib/texts/compiled/', 'test-results/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
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
      'boundaries/elements': [
        ...rooms.map((room) => ({ type: room, pattern: `src/lib/${room}` })),
        { type: 'routes', pattern: 'src/routes' },
        { type: 'cli', pattern: 'src/cli' }
      ]
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          rules: [
            ...below,
            { from: { type: ['routes', 'cli'] }, allow: { to: { type: [...rooms, 'routes', 'cli'] } } }
          ]
        }
      ]
    }
  }
);
