// Every text of the pages, by language and feature. Danish is the original: the keys are typed from it, and a test holds
// the English to the same keys and placeholders.
import controlDa from '../control/texts.da.json'
import controlEn from '../control/texts.en.json'
import dutiesDa from '../duties/texts.da.json'
import dutiesEn from '../duties/texts.en.json'
import evidenceDa from '../evidence/texts.da.json'
import evidenceEn from '../evidence/texts.en.json'
import importsDa from '../imports/texts.da.json'
import importsEn from '../imports/texts.en.json'
import overviewDa from '../overview/texts.da.json'
import overviewEn from '../overview/texts.en.json'
import registerDa from '../register/texts.da.json'
import registerEn from '../register/texts.en.json'
import rulesDa from '../rules/texts.da.json'
import rulesEn from '../rules/texts.en.json'
import settingsDa from '../settings/texts.da.json'
import settingsEn from '../settings/texts.en.json'
import shellDa from '../shell/texts.da.json'
import shellEn from '../shell/texts.en.json'
import uiDa from '../ui/texts.da.json'
import uiEn from '../ui/texts.en.json'
import vaultDa from '../vault/texts.da.json'
import vaultEn from '../vault/texts.en.json'
import commonDa from './texts.da.json'
import commonEn from './texts.en.json'

export const resources = {
  da: {
    common: commonDa,
    control: controlDa,
    duties: dutiesDa,
    evidence: evidenceDa,
    imports: importsDa,
    overview: overviewDa,
    register: registerDa,
    rules: rulesDa,
    settings: settingsDa,
    shell: shellDa,
    ui: uiDa,
    vault: vaultDa,
  },
  en: {
    common: commonEn,
    control: controlEn,
    duties: dutiesEn,
    evidence: evidenceEn,
    imports: importsEn,
    overview: overviewEn,
    register: registerEn,
    rules: rulesEn,
    settings: settingsEn,
    shell: shellEn,
    ui: uiEn,
    vault: vaultEn,
  },
} as const
