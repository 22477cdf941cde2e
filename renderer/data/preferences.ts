// Language and appearance of this machine's user. A change is seen at once; nothing is started anew.
import { create } from 'zustand'
import type { Preferences } from '../../shared/window/contract.ts'
import { api } from '../api.ts'
import { chooseLanguage } from '../i18n/i18n.ts'

export const usePreferences = create<Preferences>()(() => ({
  language: 'da',
  theme: 'system',
  density: 'normal',
}))

const systemDark = window.matchMedia('(prefers-color-scheme: dark)')

/** Reads them and keeps the page to them, and to the system's theme where they say so. */
export async function startPreferences(): Promise<Preferences> {
  const preferences = await api.window.preferences()
  usePreferences.setState(preferences, true)
  systemDark.addEventListener('change', applyAppearance)
  applyAppearance()
  return preferences
}

export async function savePreferences(next: Preferences): Promise<void> {
  const saved = await api.window.setPreferences(next)
  usePreferences.setState(saved, true)
  applyAppearance()
  await chooseLanguage(saved.language)
}

function applyAppearance(): void {
  const { theme, density } = usePreferences.getState()
  const isDark = theme === 'dark' || (theme === 'system' && systemDark.matches)
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'
  document.documentElement.dataset['density'] = density
}
