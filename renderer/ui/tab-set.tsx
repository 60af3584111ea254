import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';

export interface TabOf {
  readonly id: string;
  readonly text: string;
  readonly count?: number;
  readonly content: ReactNode;
}

export function TabSet({ label, tabs }: { readonly label: string; readonly tabs: readonly TabOf[] }): ReactNode {
  return (
    <Tabs className="tabs">
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
