import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';

export interface TabOf {
  readonly id: string;
  readonly text: string;
  readonly count?: number;
  readonly content: ReactNode;
}

interface Props {
  readonly label: string;
  readonly tabs: readonly TabOf[];
  /** Which tab is open, where somebody else keeps it. */
  readonly chosen?: { readonly id: string; onChange(id: string): void };
}

export function TabSet({ label, tabs, chosen }: Props): ReactNode {
  return (
    <Tabs className="tabs" {...(chosen && { selectedKey: chosen.id, onSelectionChange: (key) => chosen.onChange(String(key)) })}>
      <TabList className="tab-list" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab">
            {tab.text}
            {tab.count !== undefined && <span className="count">{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tab-panel">
          {tab.content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
