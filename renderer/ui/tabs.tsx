import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'

export type TabsProps = {
  label: string
  tabs: readonly { id: string; title: ReactNode; content: ReactNode }[]
  /** Absent, the tabs keep it themselves. */
  selected?: string | undefined
  onSelect?: ((id: string) => void) | undefined
}

export function Tabs({ label, tabs, selected, onSelect }: TabsProps) {
  return (
    <AriaTabs
      className="kb-tabs"
      {...(selected === undefined ? {} : { selectedKey: selected })}
      onSelectionChange={(key) => onSelect?.(String(key))}
    >
      <TabList aria-label={label} className="kb-tab-list">
        {tabs.map(({ id, title }) => (
          <Tab key={id} id={id} className="kb-tab">
            {title}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="kb-tab-panel">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
