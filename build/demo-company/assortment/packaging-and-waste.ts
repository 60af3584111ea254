import type { Family } from './family.ts';

/** Food packaging, dispatch, sacks and bins. */
export const packagingAndWaste: readonly Family[] = [
  {
    code: 'TAK', category: 'Packaging > Take-away > Boxes and bowls', brand: 'Kartonia',
    name: '{kind} {size}',
    description: 'Take-away packaging of sugar cane or kraft board, grease-proof without fluorine, suitable for the microwave.',
    sizes: { '500 ml (50)': ['7.90', 6], '750 ml (50)': ['9.40', 6], '1000 ml (50)': ['11.20', 6] }, options: { kind: ['Kraft Bowl', 'Sugar Cane Box', 'Salad Bowl', 'Soup Cup'] }, formerly: ['Foam Box {size}'],
  },
  {
    code: 'CUC', category: 'Packaging > Take-away > Cups and lids', brand: 'Kartonia',
    name: '{kind} {size}',
    description: 'Coffee-to-go series with water-based barrier, recyclable with paper; lids fit all cups of the same diameter.',
    sizes: { '100 ml (50)': ['2.40', 20], '200 ml (50)': ['3.30', 20], '300 ml (50)': ['4.20', 20], '400 ml (50)': ['5.10', 16] }, options: { kind: ['Single-Wall Cup', 'Double-Wall Cup', 'Paper Lid'] }, packMinimum: 2,
  },
  {
    code: 'WCT', category: 'Packaging > Take-away > Disposable cutlery', brand: 'Kartonia',
    name: '{kind} {size}',
    description: 'Birch wood from certified forests, smooth edges, plastic-free; sets are wrapped with a napkin in kraft paper.',
    sizes: { 'pack of 100': ['3.20', 10], 'pack of 500': ['13.90', 4] }, options: { kind: ['Wooden Fork', 'Wooden Knife', 'Wooden Spoon', 'Cutlery Set', 'Stirrers', 'Wooden Skewers'] },
  },
  {
    code: 'PSC', category: 'Packaging > Take-away > Disposable cutlery', brand: 'Kartonia',
    name: 'Plastic {kind} {size}',
    description: 'White polystyrene piece for snacks and events. No longer made: the law has ended single-use plastic cutlery.',
    sizes: { 'pack of 100': ['1.60', 20], 'pack of 1000': ['12.80', 2] }, options: { kind: ['Fork', 'Knife', 'Spoon'] }, withdrawn: true,
  },
  {
    code: 'FOI', category: 'Packaging > Foils and paper > Foils', brand: 'Conserva',
    name: '{kind} {size}',
    description: 'For kitchen and cold store, in a cutter box with slide blade; refill rolls fit the box and save packaging.',
    sizes: { '30 cm x 150 m': ['9.60', 6], '30 cm x 300 m': ['15.80', 6], '45 cm x 300 m': ['21.90', 4] }, options: { kind: ['Cling Film', 'Aluminium Foil', 'Baking Paper'] },
  },
  {
    code: 'VBA', category: 'Packaging > Foils and paper > Vacuum bags', brand: 'Conserva',
    name: 'Vacuum Bags {kind} {size}',
    description: 'Sous-vide and storage bags of multi-layer film, 90 micron, free of BPA; for chamber and for external sealers.',
    sizes: { '15 x 25 cm (100)': ['7.80', 10], '20 x 30 cm (100)': ['11.20', 10], '30 x 40 cm (100)': ['19.80', 5] }, options: { kind: ['Smooth', 'Embossed'] },
  },
  {
    code: 'PBG', category: 'Packaging > Bags > Paper bags', brand: 'Kartonia',
    name: '{kind} {size} {colour}',
    description: 'Kraft paper bag in {colour} from certified forests, tear-resistant bottom; can be printed from 1,000 pieces.',
    sizes: { 'small (250)': ['16.90', 1], 'medium (250)': ['22.40', 1], 'large (200)': ['27.80', 1] }, options: { kind: ['Carrier Bag', 'Bread Bag'], colour: ['Brown', 'White'] },
  },
  {
    code: 'TAP', category: 'Packaging > Dispatch > Adhesive tape', brand: 'Kartonia',
    name: '{kind} Tape {size}',
    description: 'Packing tape with quiet unwinding and strong hold on cardboard; the paper version goes into the paper bin.',
    sizes: { '50 mm x 66 m': ['1.95', 36], '75 mm x 66 m': ['2.90', 24] }, options: { kind: ['Clear', 'Brown', 'Paper', 'Fragile'] }, pack: 'XBX', minimum: 6, multiple: 6,
  },
  {
    code: 'CBX', category: 'Packaging > Dispatch > Cardboard boxes', brand: 'Kartonia',
    name: 'Shipping Box {size} {wall}',
    description: 'Folding carton of recycled corrugated board, {wall}; delivered flat in bundles, test certificate on request.',
    sizes: { '200 x 150 x 100 mm': ['0.42', 50], '300 x 200 x 150 mm': ['0.68', 25], '400 x 300 x 200 mm': ['1.15', 25], '600 x 400 x 400 mm': ['2.60', 15] }, options: { wall: ['Single-Wall', 'Double-Wall'] }, pack: 'XPK', perPallet: 20, minimum: 25, multiple: 25,
  },
  {
    code: 'SFL', category: 'Packaging > Dispatch > Filling and stretch', brand: 'Kartonia',
    name: '{kind} {size}',
    description: 'Protects goods in transit; made of recycled material as far as possible, on rolls for hand and for dispenser.',
    sizes: { 'small': ['8.90', 6], 'large': ['19.80', 2] }, options: { kind: ['Stretch Film', 'Bubble Film', 'Kraft Paper Roll', 'Paper Padding'] },
  },
  {
    code: 'RPM', category: 'Packaging > Dispatch > Rope and strap by the metre', brand: 'Seilerhof',
    name: '{kind} {size}',
    description: 'Sold by the metre from the drum, cut to your length; breaking load printed on the delivery note. Least length 10 m.',
    sizes: { '6 mm': ['0.48', 100], '8 mm': ['0.72', 100], '10 mm': ['1.05', 100] }, options: { kind: ['Polypropylene Rope', 'Hemp Rope'] }, unit: 'MTR', pack: 'XRO', minimum: 10, multiple: 5,
  },
  {
    code: 'SCK', category: 'Waste and sacks > Refuse sacks > LDPE sacks', brand: 'Saccoform',
    name: 'Refuse Sacks {size} {colour}',
    description: 'Tear-resistant sacks of recycled LDPE in {colour}, liquid-tight star seam; on rolls, price per roll.',
    sizes: { '60 l 20 my (25)': ['1.85', 20], '120 l 40 my (25)': ['3.60', 10], '120 l 60 my (25)': ['4.90', 10], '240 l 60 my (10)': ['4.40', 10] }, options: { colour: ['Black', 'Blue', 'Transparent', 'Yellow'] }, perPallet: 60,
    formerly: ['Refuse Sacks Standard {size}'],
  },
  {
    code: 'BIN', category: 'Waste and sacks > Refuse sacks > Bin liners', brand: 'Saccoform',
    name: 'Bin Liners {size} {grade}',
    description: 'Thin liners for bathroom, office and sorting bins; the compostable version is certified to EN 13432.',
    sizes: { '10 l (50)': ['0.85', 40], '20 l (50)': ['1.15', 40], '35 l (50)': ['1.65', 30] }, options: { grade: ['HDPE', 'Compostable', 'With Drawstring'] }, packMinimum: 2, packMultiple: 2,
  },
  {
    code: 'PDB', category: 'Waste and sacks > Bins > Pedal bins', brand: 'Nordhall',
    name: 'Pedal Bin {size} {colour}',
    description: 'Stainless steel bin with soft-closing lid and inner bucket, quiet enough for bathrooms; base ring protects the floor.',
    sizes: { '3 l': ['17.90', 6], '5 l': ['22.40', 6], '12 l': ['36.80', 4], '30 l': ['62.00', 2] }, options: { colour: ['Steel', 'White', 'Black'] },
  },
  {
    code: 'SRT', category: 'Waste and sacks > Bins > Sorting stations', brand: 'Nordhall',
    name: '{kind} {size}',
    description: 'For sorting paper, plastics, glass and residual waste; lids and labels in the colours in use in South Tyrol.',
    sizes: { '2 x 30 l': ['98.00', 1], '3 x 40 l': ['168.00', 1], '4 x 60 l': ['249.00', 1] }, options: { kind: ['Sorting Station Steel', 'Sorting Station Wood'] },
  },
  {
    code: 'OUB', category: 'Waste and sacks > Bins > Outdoor bins and ashtrays', brand: 'Nordhall',
    name: '{kind} {size}',
    description: 'Weather-proof bin for entrances and terraces, powder-coated steel, lockable, with ring for standard sacks.',
    sizes: { 'wall': ['54.00', 1], 'standing': ['98.00', 1] }, options: { kind: ['Wall Ashtray', 'Outdoor Bin', 'Dog Waste Dispenser'] },
  },
];
