import type { Family } from './family.ts';

/** Lamps, batteries, tools, fixings and paint. */
export const lightingAndHardware: readonly Family[] = [
  {
    code: 'LED', category: 'Lighting > LED lamps > Bulbs E27 and E14', brand: 'Lumera',
    name: 'LED Bulb {size} {light}',
    description: 'LED lamp with {light} light, CRI above 90 and 25,000 hours; energy class D, not for closed luminaires.',
    sizes: { 'E27 4.5 W': ['2.90', 10], 'E27 8 W': ['3.60', 10], 'E27 13 W': ['5.40', 10], 'E14 4.5 W': ['2.95', 10], 'E14 6 W': ['3.80', 10] },
    options: { light: ['2700 K', '4000 K', '2700 K Dimmable'] }, pack: 'XBX', formerly: ['Energy Saver Lamp {size}', 'Halogen Lamp {size}'],
  },
  {
    code: 'SPL', category: 'Lighting > LED lamps > Spots', brand: 'Lumera',
    name: 'LED Spot {size} {light}',
    description: 'Reflector spot with {light} light and 36 degree beam; glass body, replaces halogen lamps one to one.',
    sizes: { 'GU10 4 W': ['3.40', 10], 'GU10 6 W': ['4.20', 10], 'GU5.3 5 W': ['3.90', 10] }, options: { light: ['2700 K', '4000 K', '2700 K Dimmable'] }, pack: 'XBX',
  },
  {
    code: 'TUB', category: 'Lighting > LED lamps > Tubes', brand: 'Lumera',
    name: 'LED Tube {size} {light}',
    description: 'Glass tube T8 with {light} light for magnetic ballasts and direct mains; starter bridge is in the box, 50,000 hours.',
    sizes: { '60 cm': ['6.80', 10], '120 cm': ['9.40', 10], '150 cm': ['11.90', 10] }, options: { light: ['3000 K', '4000 K', '6500 K'] },
  },
  {
    code: 'CFL', category: 'Lighting > LED lamps > Compact fluorescent', brand: 'Lumera',
    name: 'Compact Fluorescent Lamp {size} {light}',
    description: 'Plug-in lamp with {light} light for older ceiling luminaires. Mercury lamps have left the range; change the luminaire to LED.',
    sizes: { 'G24d 13 W': ['4.20', 10], 'G24q 26 W': ['5.10', 10] }, options: { light: ['2700 K', '4000 K'] }, pack: 'XBX', withdrawn: true,
  },
  {
    code: 'FIX', category: 'Lighting > Luminaires > Indoor luminaires', brand: 'Lumera',
    name: '{kind} {size}',
    description: 'Flat luminaire for corridors and bathrooms with exchangeable LED module, IP44, with or without motion sensor.',
    sizes: { '12 W': ['34.50', 4], '18 W': ['46.90', 4], '18 W with sensor': ['59.80', 4] }, options: { kind: ['Ceiling Luminaire White', 'Ceiling Luminaire Steel', 'Mirror Luminaire'] },
  },
  {
    code: 'EML', category: 'Lighting > Luminaires > Emergency lighting', brand: 'Lumera',
    name: 'Emergency Luminaire {kind} {size}',
    description: 'Escape-route luminaire with self-test and exchangeable battery, maintained or stand-by, to EN 60598-2-22.',
    sizes: { '1 h': ['48.00', 5], '3 h': ['64.50', 5] }, options: { kind: ['Exit Sign', 'Ceiling', 'Wall'] },
  },
  {
    code: 'BAT', category: 'Lighting > Batteries > Batteries', brand: 'Voltara',
    name: '{kind} {size}',
    description: 'Leak-proof cells for locks, remote controls and torches; date of best use on every cell, taken back when empty.',
    sizes: { 'AA (10)': ['4.90', 10], 'AAA (10)': ['4.90', 10], 'C (2)': ['3.80', 10], '9 V': ['2.90', 10] }, options: { kind: ['Alkaline Battery', 'Rechargeable Battery'] }, pack: 'XBX',
  },
  {
    code: 'TOR', category: 'Lighting > Batteries > Torches', brand: 'Voltara',
    name: '{kind} {size}',
    description: 'Robust torch for technicians and night staff, aluminium body, focus from spot to flood, falls from 1.5 m.',
    sizes: { '200 lm': ['16.90', 6], '600 lm': ['34.80', 6] }, options: { kind: ['Hand Torch', 'Head Torch', 'Work Light'] },
  },
  {
    code: 'EXT', category: 'Lighting > Electrical > Extension leads', brand: 'Voltara',
    name: '{kind} {size}',
    description: 'Rubber-insulated lead for daily use in house and workshop, sockets with child protection; tested to CEI 23-50.',
    sizes: { '2 m': ['9.80', 10], '5 m': ['16.40', 8], '10 m': ['27.90', 4] }, options: { kind: ['Extension Lead', 'Multi-Socket Lead', 'Schuko Adapter Lead'] },
  },
  {
    code: 'SCR', category: 'Hardware > Fixings > Screws', brand: 'Eisenhof',
    name: '{kind} {size}',
    description: 'Screws with Torx drive and milling ribs, hardened and wax-coated; box with size drawing, price per box.',
    sizes: { '3.5 x 30 (200)': ['5.60', 10], '4 x 40 (200)': ['7.20', 10], '5 x 60 (200)': ['12.90', 8], '6 x 80 (100)': ['13.80', 8] }, options: { kind: ['Chipboard Screws', 'Stainless Screws', 'Drywall Screws'] }, pack: 'XCT',
  },
  {
    code: 'PLG', category: 'Hardware > Fixings > Wall plugs and hooks', brand: 'Eisenhof',
    name: '{kind} {size}',
    description: 'For solid and hollow walls, with the right screw in the box; load table printed inside the lid.',
    sizes: { '6 mm (100)': ['4.90', 20], '8 mm (100)': ['6.40', 20], '10 mm (50)': ['5.90', 20] }, options: { kind: ['Universal Plugs', 'Plasterboard Plugs', 'Screw Hooks'] }, pack: 'XBX',
  },
  {
    code: 'TLS', category: 'Hardware > Tools > Hand tools', brand: 'Eisenhof',
    name: '{kind} {size}',
    description: 'Chrome-vanadium tool with two-component grip for the house technician; lifetime guarantee against breakage.',
    sizes: { 'standard': ['11.90', 6], 'professional': ['22.80', 6] }, options: { kind: ['Screwdriver Set', 'Combination Pliers', 'Claw Hammer', 'Adjustable Spanner', 'Water Pump Pliers', 'Cutter Knife', 'Tape Measure', 'Spirit Level'] },
  },
  {
    code: 'DRB', category: 'Hardware > Tools > Drills and bits', brand: 'Eisenhof',
    name: '{kind} {size}',
    description: 'For drilling and driving in wood, metal and masonry; laser-marked sizes, in a box that stands on the bench.',
    sizes: { 'set of 10': ['14.90', 6], 'set of 25': ['29.50', 6] }, options: { kind: ['Masonry Drill Bits', 'Metal Drill Bits', 'Wood Drill Bits', 'Torx Bits'] },
  },
  {
    code: 'GLU', category: 'Hardware > Adhesives and sealing > Adhesives', brand: 'Fissa',
    name: '{kind} {size}',
    description: 'Strong adhesive for repairs in the house, solvent-free where possible; bonds wood, metal, tiles and most plastics.',
    sizes: { 'tube': ['5.40', 12], 'cartridge 290 ml': ['7.90', 12] }, options: { kind: ['Assembly Adhesive', 'Wood Glue', 'Two-Part Adhesive'] },
  },
  {
    code: 'SIL', category: 'Hardware > Adhesives and sealing > Sealants', brand: 'Fissa',
    name: '{kind} {colour} {size}',
    description: 'Elastic sealant, {colour}, resistant to mould and cleaning agents; skin after 15 minutes, paintable where stated.',
    sizes: { '310 ml': ['6.20', 12] }, options: { kind: ['Sanitary Silicone', 'Acrylic Sealant', 'Natural Stone Silicone'], colour: ['White', 'Grey', 'Transparent'] }, pack: 'XBX',
  },
  {
    code: 'DTP', category: 'Hardware > Adhesives and sealing > Technical tapes', brand: 'Fissa',
    name: '{kind} {size}',
    description: 'Technical tape for repair and installation, tears by hand or cuts cleanly, weather-proof and ageing-resistant.',
    sizes: { '25 mm x 25 m': ['3.90', 24], '50 mm x 25 m': ['6.40', 12] }, options: { kind: ['Duct Tape', 'Masking Tape', 'Insulating Tape', 'Anti-Slip Tape', 'Double-Sided Tape'] },
  },
  {
    code: 'PNT', category: 'Hardware > Paint > Wall paint', brand: 'Colorina',
    name: '{kind} {size}',
    description: 'Emulsion paint of wet-abrasion class 2, low in emissions; covers in one coat, tinted to 200 shades on request.',
    sizes: { '2.5 l': ['19.90', 4], '5 l': ['34.50', 2], '12.5 l': ['74.00', 1] }, options: { kind: ['Wall Paint White', 'Kitchen and Bath Paint', 'Radiator Lacquer'] },
  },
  {
    code: 'PRL', category: 'Hardware > Paint > Rollers and brushes', brand: 'Colorina',
    name: '{kind} {size}',
    description: 'Painting tool for water-based paints that neither sheds nor drips; handle with hole for hanging up.',
    sizes: { 'small': ['3.60', 12], 'large': ['6.80', 12] }, options: { kind: ['Paint Roller', 'Flat Brush', 'Cover Sheet', 'Paint Tray'] },
  },
  {
    code: 'LCK', category: 'Hardware > Doors and locks > Locks', brand: 'Serrano',
    name: '{kind} {size}',
    description: 'For lockers, stores and gates: hardened steel, alike-keyed on request, spare keys by card only.',
    sizes: { '40 mm': ['12.90', 10], '50 mm': ['16.40', 10] }, options: { kind: ['Padlock', 'Combination Lock', 'Weatherproof Padlock', 'Locker Cylinder'] },
  },
  {
    code: 'CBL', category: 'Hardware > By the metre > Chain and cable', brand: 'Seilerhof',
    name: '{kind} {size}',
    description: 'Sold by the metre from the drum and cut to length, with certificate; least length 5 m in steps of 1 m.',
    sizes: { '3 mm': ['1.90', 50], '5 mm': ['2.80', 50] }, options: { kind: ['Steel Chain', 'Wire Rope', 'Hose'] }, unit: 'MTR', pack: 'XRO', minimum: 5,
  },
  {
    code: 'NLS', category: 'Hardware > Fixings > Nails by weight', brand: 'Eisenhof',
    name: 'Wire Nails {size}',
    description: 'Bright wire nails with countersunk head to EN 10230, sold by weight; in boxes of five kilograms for the store.',
    sizes: { '40 mm': ['4.20', 5], '60 mm': ['4.10', 5], '80 mm': ['4.00', 5] }, unit: 'KGM', pack: 'XBX',
  },
];
