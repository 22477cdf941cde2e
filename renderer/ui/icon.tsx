// The icons that mean something: Material Symbols, Apache-2.0, as paths so that they take the text's colour.

export type IconName = 'error' | 'warning' | 'info' | 'success' | 'check'

const paths: Readonly<Record<IconName, string>> = {
  error:
    'M480-280q17 0 28.5-11.5T520-320q0-17-11.5-28.5T480-360q-17 0-28.5 11.5T440-320q0 17 11.5 28.5T480-280Zm-40-160h80v-240h-80v240Zm40 360q-83 0-156-31.5T197-197q-54-54-85.500-127T80-480q0-83 31.500-156T197-763q54-54 127-85.500T480-880q83 0 156 31.500T763-763q54 54 85.500 127T880-480q0 83-31.500 156T763-197q-54 54-127 85.500T480-80Z',
  warning:
    'm40-120 440-760 440 760H40Zm440-120q17 0 28.500-11.500T520-280q0-17-11.500-28.500T480-320q-17 0-28.500 11.500T440-280q0 17 11.500 28.500T480-240Zm-40-120h80v-200h-80v200Z',
  info: 'M440-280h80v-240h-80v240Zm40-320q17 0 28.500-11.500T520-640q0-17-11.500-28.500T480-680q-17 0-28.500 11.500T440-640q0 17 11.500 28.500T480-600Zm0 520q-83 0-156-31.500T197-197q-54-54-85.500-127T80-480q0-83 31.500-156T197-763q54-54 127-85.500T480-880q83 0 156 31.500T763-763q54 54 85.500 127T880-480q0 83-31.500 156T763-197q-54 54-127 85.500T480-80Z',
  success:
    'm424-296 282-282-56-56-226 226-114-114-56 56 170 170Zm56 216q-83 0-156-31.500T197-197q-54-54-85.500-127T80-480q0-83 31.500-156T197-763q54-54 127-85.500T480-880q83 0 156 31.500T763-763q54 54 85.500 127T880-480q0 83-31.500 156T763-197q-54 54-127 85.500T480-80Z',
  check: 'M382-240 154-468l57-57 171 171 367-367 57 57-424 424Z',
}

/** Without a label it is decoration. */
export function Icon({
  name,
  label,
  className = '',
}: {
  name: IconName
  label?: string | undefined
  className?: string | undefined
}) {
  return (
    <svg
      className={`icon-svg ${className}`}
      viewBox="0 -960 960 960"
      focusable="false"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <path d={paths[name]} />
    </svg>
  )
}
