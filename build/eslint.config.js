import { fileURLToPath } from 'node:url'
import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const only = (names, where) => ({
  'no-restricted-imports': ['error', { paths: names.map((name) => ({ name, message: `only under ${where}` })) }],
})

export default tseslint.config(
  { ignores: ['**/*.d.ts', 'out/**', 'dist/**', 'tests/fixtures/**', 'tests/judge/**', '**/*.{mjs,cjs}', 'build/**/*.js'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        tsconfigRootDir: fileURLToPath(new URL('..', import.meta.url)),
        // One program for all five parts; each part's own rules of what exists there are the compiler's business.
        project: 'build/tsconfig.lint.json',
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      // A branded id is asked for by its type: idOf<StaffId>(text).
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The edge hands in the clock.' },
        { object: 'Math', property: 'random', message: 'Use kernel/random with a seed.' },
        { property: 'toLocaleString', message: 'Name the locale through Intl.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The edge hands in the clock.' },
      ],
    },
  },
  { files: ['renderer/**/*.{ts,tsx}'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  // Electron makes most of its objects itself and hands them out.
  { files: ['electron/main/**'], rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' } },
  { files: ['electron/headless/**', 'tests/**', 'build/**'], rules: { 'no-console': 'off' } },
)
