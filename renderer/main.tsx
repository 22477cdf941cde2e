import './zod-without-eval.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { api } from './api.ts'
import { App } from './app.tsx'
import { answerLocking } from './data/drafts-before-lock.ts'
import { startTexts } from './i18n/i18n.ts'

answerLocking()
const { language } = await api.window.preferences()
await startTexts(language)
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
