// What of dkfds is used, and how its colours are named. Its SCSS has no custom properties and no public token API: these
// names of partials, variables and hexes are the one place that knows its insides, so its version is pinned exactly.

/** Partials of dkfds in their own order; what they style is what the kit writes. */
export const partials = [
  'core/base',
  'core/focus',
  'core/typography',
  'core/fonts',
  'elements/inputs',
  'elements/list',
  'elements/page',
  'elements/forms',
  'elements/hr',
  'components/alerts',
  'components/buttons',
  'components/details',
  // <select>, in spite of its name.
  'components/dropdown',
  'components/skipnav',
  'components/step-indicator',
  'components/table',
  'components/textarea',
  'core/print',
] as const

/** Our own colours, each a hex that dkfds uses nowhere else, so that it can be told from its greys afterwards. */
export const ownVariables = {
  'theme-color-primary': '#0B5563',
  'theme-color-primary-dark': '#08424D',
  'theme-color-primary-darker': '#063139',
  'theme-focus-color': '#0B0C6E',
} as const

/** Every hex of the compiled CSS and the custom property that takes its place: `--fds-<name>`. */
export const colourNames: Readonly<Record<string, string>> = {
  '#1a1a1a': 'ink',
  '#454545': 'gray-600',
  '#f5f5f5': 'gray-100',
  '#bfbfbf': 'gray-300',
  '#8e8e8e': 'gray-400',
  '#dcdcdc': 'gray-200',
  '#707070': 'gray-500',
  '#cc0000': 'red-700',
  '#ffe0e0': 'red-100',
  '#ffeecc': 'orange-100',
  '#e2f2fb': 'blue-100',
  '#ddf7ce': 'green-100',
  '#358000': 'green-700',
  '#febb30': 'orange-700',
  '#800080': 'purple-700',
  '#1b86c3': 'blue-700',
  '#004d99': 'blue-800',
  '#0b5563': 'primary',
  '#08424d': 'primary-dark',
  '#063139': 'primary-darker',
  '#0b0c6e': 'focus',
  '#ffffff': 'white',
  '#fff': 'white',
}

/** The cuts of IBM Plex Sans that are used; the package ships more. */
export const fontCuts = ['Regular', 'Italic', 'SemiBold', 'Bold'] as const

/** Ink, paper and the grey of what is disabled in the dark theme, for icons that are pictures and take no colour from CSS. */
export const darkIcon = { ink: '#eef1f3', paper: '#14181c', faint: '#46505a' } as const
