import './zod-without-eval.ts'
import './ui/styles/app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { answerLocking } from './data/drafts-before-lock.ts'
import { startPreferences } from './data/preferences.ts'
import { startTexts } from './i18n/i18n.ts'

answerLocking()
const { language } = await startPreferences()
await startTexts(language)
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
