import {
  ActionIcon,
  Anchor,
  Button,
  createTheme,
  Loader,
  Menu,
  Modal,
  MultiSelect,
  Notification,
  Select,
  Tooltip,
  UnstyledButton,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core'
import '@fontsource-variable/inter'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import { controlWords } from '@shared/words/screens/controls'
import { matchWords } from './match-words'
import '@mantine/spotlight/styles.layer.css'
import './theme.css'

/** The one accent. White text is AA on 6 and darker; 4 is AA on the dark surface. */
const ink: MantineColorsTuple = [
  '#f0f3fc',
  '#dfe5f6',
  '#bfcbec',
  '#9cafe2',
  '#8099da',
  '#6685d3',
  '#456cc6',
  '#3358ae',
  '#27478f',
  '#1b3369',
]
/** Neutral greys of the dark scheme, from text (0) to the deepest surface (9). */
const dark: MantineColorsTuple = [
  '#e6e7eb',
  '#c3c5cd',
  '#9ea1ac',
  '#737683',
  '#393b44',
  '#2c2e36',
  '#222429',
  '#191a1e',
  '#131418',
  '#0c0d0f',
]
const gray: MantineColorsTuple = [
  '#f8f8f9',
  '#f2f2f4',
  '#e8e8eb',
  '#dcdce1',
  '#c8c9cf',
  '#a3a5ae',
  '#797c87',
  '#5b5e69',
  '#3a3c45',
  '#202127',
]

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  colors: { ink, dark, gray },
  black: '#202127',
  fontFamily: "'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, monospace",
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '2rem' },
      h2: { fontSize: '1rem', lineHeight: '1.5rem' },
      h3: { fontSize: '0.875rem', lineHeight: '1.25rem' },
    },
  },
  defaultRadius: 'sm',
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.75rem', xl: '1rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Anchor: Anchor.extend({ defaultProps: { inherit: true } }),
    UnstyledButton: UnstyledButton.extend({
      styles: { root: { fontSize: 'inherit', lineHeight: 'inherit' } },
    }),
    Button: Button.extend({ defaultProps: { size: 'sm' }, styles: { label: { fontWeight: 500 } } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } }),
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: { 'aria-label': controlWords.close } },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 400, withArrow: false, events: { hover: true, focus: true, touch: false } },
    }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        radius: 'md',
        overlayProps: { backgroundOpacity: 0.4 },
        // A screen reader would announce its <header> as a second banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
    }),
    Menu: Menu.extend({
      defaultProps: {
        // A menu stands where its button does, inside the same landmark; fixed, so that nothing clips it.
        withinPortal: false,
        floatingStrategy: 'fixed',
        // Opening focuses the first item: a screen reader would announce nothing for an empty focus target.
        withInitialFocusPlaceholder: false,
      },
    }),
    // Enter takes the first of what typing has left, so the only one too.
    Select: Select.extend({ defaultProps: { selectFirstOptionOnChange: true, filter: matchWords } }),
    MultiSelect: MultiSelect.extend({
      defaultProps: { selectFirstOptionOnChange: true, filter: matchWords },
    }),
    Loader: Loader.extend({ defaultProps: { type: 'oval', size: 'sm' } }),
  },
})

/** Colours that Mantine's defaults give too little contrast, and the surfaces and states of our own. Each pair is AA on its ground. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--parley-rail-width': '208px', '--parley-panel-width': '400px' },
  light: {
    '--mantine-color-dimmed': '#5b5e69',
    '--mantine-color-placeholder': '#6b6e79',
    '--mantine-color-error': '#b3261e',
    '--parley-surface': '#ffffff',
    '--parley-sunken': '#f7f7f9',
    '--parley-raised': '#ffffff',
    '--parley-line': '#e6e6ea',
    '--parley-line-strong': '#cfd0d7',
    '--parley-hover': '#f4f4f7',
    '--parley-chosen': '#e9eefb',
    '--parley-accent-text': '#3358ae',
    '--parley-good': '#1b6b43',
    '--parley-good-ground': '#e7f4ec',
    '--parley-bad': '#a32018',
    '--parley-bad-ground': '#fcebea',
    '--parley-warn': '#835100',
    '--parley-warn-ground': '#fdf2dc',
    '--parley-announced': '#3358ae',
    '--parley-announced-ground': '#e9eefb',
    '--parley-quiet': '#5b5e69',
    '--parley-quiet-ground': '#f0f0f3',
  },
  dark: {
    '--mantine-color-dimmed': '#9ea1ac',
    '--mantine-color-placeholder': '#8d909c',
    '--mantine-color-error': '#ff8a80',
    '--mantine-color-anchor': '#9cafe2',
    '--parley-surface': '#191a1e',
    '--parley-sunken': '#131418',
    '--parley-raised': '#222429',
    '--parley-line': '#2c2e36',
    '--parley-line-strong': '#454853',
    '--parley-hover': '#212329',
    '--parley-chosen': '#26304a',
    '--parley-accent-text': '#9cafe2',
    '--parley-good': '#74cf9d',
    '--parley-good-ground': '#17301f',
    '--parley-bad': '#ff9a92',
    '--parley-bad-ground': '#3b1b1a',
    '--parley-warn': '#efc06a',
    '--parley-warn-ground': '#352810',
    '--parley-announced': '#a9bbec',
    '--parley-announced-ground': '#222c47',
    '--parley-quiet': '#a9acb7',
    '--parley-quiet-ground': '#26282e',
  },
})
