import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import { importX } from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** The house from the ground up (src/README.md). A floor may import itself and what lies below it, nothing above. */
const floors = [
  'kernels',
  'physics',
  'parameters',
  'compute',
  'files',
  'ui',
  'experiments',
  'rooms',
  'labs',
  'cli',
  'app',
]
const labs = ['cluster', 'quantum', 'diffusion', 'resonance', 'benchmark']

const zones = [
  ...floors.slice(0, -1).map((floor, level) => ({
    target: `./src/${floor}`,
    from: floors.slice(level + 1).map((above) => `./src/${above}`),
    message: 'An import only ever goes down: see the floors in src/README.md.',
  })),
  { target: './src/ui', from: ['./src/physics', './src/compute', './src/kernels'], message: 'ui knows no physics.' },
  { target: './src/experiments', from: ['./src/ui'], message: 'An experiment knows no page.' },
  { target: './src/app', from: ['./src/cli'], message: 'The shell and the command line are two doors, not one.' },
  ...labs.map((lab) => ({
    target: `./src/labs/${lab}`,
    from: [...labs.filter((other) => other !== lab).map((other) => `./src/labs/${other}`), './src/labs/index.ts'],
    message: 'A lab imports nothing of another lab: what two labs need moves down a floor.',
  })),
]

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/kernels/assembly', 'test-results', 'playwright-report'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    // These hold every lab to what the floor below promises.
    files: ['src/experiments/{contract,digits}.test.ts'],
    rules: { 'import-x/no-restricted-paths': 'off' },
  },
)
