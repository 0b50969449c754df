import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** One config for all of it; flat configs are looked up from the repository root, which is why it stands here. */
export default defineConfig(
  { ignores: ['node_modules/', '.output/', '.wxt/', 'out/', 'test-results/', 'coverage/', 'public/', 'test/site/files/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Numbers in messages and CSS are wanted; everything else in a template must be a string already.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An index inside the loop's bounds is known to be there; reviewers see to the rest.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Code points are what the spread of a string is used for here.
      '@typescript-eslint/no-misused-spread': 'off',
      // `() => setX(…)` is how Preact handlers are written.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    rules: { eqeqeq: 'error', 'no-undef': 'off', 'no-unused-vars': 'error' },
  },
  // A decision of the grammar with more ways out is a table of rows (lib/notice/decision.ts).
  { files: ['lib/notice/**/*.ts'], rules: { complexity: ['error', 25], 'max-lines-per-function': ['error', 80] } },
  // The command line, scripts and tests talk to a terminal.
  { files: ['lib/cli/**', 'scripts/**', 'test/**'], rules: { 'no-console': 'off' } },
);
