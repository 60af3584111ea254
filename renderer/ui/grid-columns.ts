import type { ColDef } from 'ag-grid-community';

/** What all columns have in common. One object for all times: a grid works its columns out anew when it is given another, at every drawing. */
export const gridColumns: Pick<ColDef, 'sortable' | 'resizable' | 'suppressMovable' | 'wrapHeaderText'> = { sortable: false, resizable: true, suppressMovable: true, wrapHeaderText: true };
