import type { Family } from './family.ts';

const sizes = (price: string): Readonly<Record<string, readonly [string, number]>> => ({ S: [price, 0], M: [price, 0], L: [price, 0], XL: [price, 0], XXL: [price, 0] });

/** Clothing for kitchen, service, rooms and workshop, gloves, first aid. */
export const workwearAndSafety: readonly Family[] = [
  {
    code: 'CHJ', category: 'Workwear > Kitchen > Chef jackets', brand: 'Tessuto Forte',
    name: 'Chef Jacket {kind} {colour} {size}',
    description: 'Mixed fabric of 215 g, boil-proof and easy to iron, in {colour}; turn-up cuffs, pen pocket and ventilated back.',
    sizes: sizes('34.90'), options: { kind: ['Classic'], colour: ['White', 'Black'] }, formerly: ['Chef Jacket Gusto {size}'],
  },
  {
    code: 'CHT', category: 'Workwear > Kitchen > Chef trousers', brand: 'Tessuto Forte',
    name: 'Chef Trousers {colour} {size}',
    description: 'Elastic waist with cord, two side pockets and one for the cloth; {colour}, washable at 75 degrees.',
    sizes: sizes('27.80'), options: { colour: ['Black', 'Pepita'] },
  },
  {
    code: 'APR', category: 'Workwear > Kitchen > Aprons', brand: 'Tessuto Forte',
    name: '{kind} {colour} {size}',
    description: 'Apron in {colour} of stain-repellent mixed fabric with long ties; keeps colour and shape at 60 degrees.',
    sizes: { 'short': ['9.80', 10], 'long': ['12.60', 10] }, options: { kind: ['Bistro Apron', 'Bib Apron'], colour: ['Black', 'Bordeaux', 'Anthracite', 'White'] },
  },
  {
    code: 'HKT', category: 'Workwear > Rooms > Housekeeping tunics', brand: 'Tessuto Forte',
    name: 'Housekeeping Tunic {colour} {size}',
    description: 'Light tunic in {colour} with side slits and two large pockets; stretch fabric that needs hardly any ironing.',
    sizes: sizes('29.90'), options: { colour: ['Grey', 'Petrol'] },
  },
  {
    code: 'CRT', category: 'Workwear > Care > Care tunics', brand: 'Tessuto Forte',
    name: 'Care Tunic {colour} {size}',
    description: 'Tunic for care and therapy in {colour}, suitable for industrial laundry and disinfection at 85 degrees.',
    sizes: sizes('26.50'), options: { colour: ['White', 'Sky Blue', 'Mint'] },
  },
  {
    code: 'PLO', category: 'Workwear > Service > Polo shirts', brand: 'Tessuto Forte',
    name: 'Polo Shirt {colour} {size}',
    description: 'Piqué of combed organic cotton in {colour}, reinforced neck tape; can be embroidered from one piece.',
    sizes: sizes('17.90'), options: { colour: ['White', 'Black', 'Navy', 'Bordeaux'] },
  },
  {
    code: 'SHO', category: 'Workwear > Shoes > Work shoes', brand: 'Passo Sicuro',
    name: '{kind} Size {size}',
    description: 'Slip-resistant to SRC with removable insole, washable upper; for long days on tiles and stone. Price per pair.',
    sizes: { '37': ['49.90', 0], '38': ['49.90', 0], '39': ['49.90', 0], '40': ['49.90', 0], '41': ['49.90', 0], '42': ['52.90', 0], '43': ['52.90', 0], '44': ['52.90', 0], '45': ['52.90', 0] },
    options: { kind: ['Kitchen Clog', 'Safety Shoe S3'] }, unit: 'PR',
  },
  {
    code: 'GLN', category: 'Workwear > Gloves > Disposable gloves', brand: 'Sanivera',
    name: '{kind} Gloves {size}',
    description: 'Powder-free disposable gloves to EN 455 and EN 374, suitable for food; box of 100 pieces, textured fingertips.',
    sizes: { 'S (100)': ['4.90', 10], 'M (100)': ['4.90', 10], 'L (100)': ['4.90', 10], 'XL (90)': ['4.90', 10] }, options: { kind: ['Nitrile Blue', 'Nitrile Black', 'Latex', 'Vinyl'] }, pack: 'XCT', perPallet: 60,
    formerly: ['Nitrile Basic Gloves {size}', 'Vinyl Powdered Gloves {size}'],
  },
  {
    code: 'GLH', category: 'Workwear > Gloves > Household and work gloves', brand: 'Sanivera',
    name: '{kind} {size}',
    description: 'Reusable glove with good grip in wet and dry; lining of cotton flock, long cuff. Price per pair.',
    sizes: { 'size 7': ['1.60', 12], 'size 8': ['1.60', 12], 'size 9': ['1.60', 12], 'size 10': ['1.60', 12] }, options: { kind: ['Household Gloves', 'Chemical Gloves', 'Garden Gloves'] }, unit: 'PR', pack: 'XPK',
  },
  {
    code: 'HNT', category: 'Workwear > Disposable > Caps and overshoes', brand: 'Sanivera',
    name: '{kind} {size}',
    description: 'Light disposable protection of fleece for kitchen, care and visitors; breathable, with elastic band.',
    sizes: { 'pack of 100': ['4.20', 10], 'pack of 1000': ['36.00', 1] }, options: { kind: ['Bouffant Caps', 'Overshoes', 'Beard Covers', 'Sleeve Covers', 'Bib Aprons'] },
  },
  {
    code: 'MSK', category: 'First aid and safety > Protection > Masks', brand: 'Sanivera',
    name: '{kind} {size}',
    description: 'Protective mask with nose clip and soft ear loops, tested to EN 149 or EN 14683; packed in hygienic units.',
    sizes: { 'box of 20': ['9.80', 20], 'box of 50': ['5.90', 40] }, options: { kind: ['FFP2 Mask', 'Surgical Mask', 'Visitor Mask'] },
  },
  {
    code: 'PPE', category: 'First aid and safety > Protection > Eyes, ears and head', brand: 'Passo Sicuro',
    name: '{kind} {size}',
    description: 'Certified protection for technicians and gardeners, light to wear; spare parts are available one by one.',
    sizes: { 'standard': ['7.90', 10], 'comfort': ['14.80', 10] }, options: { kind: ['Safety Glasses', 'Ear Defenders', 'Safety Helmet', 'Knee Pads', 'High-Visibility Vest'] },
  },
  {
    code: 'FAK', category: 'First aid and safety > First aid > Kits and refills', brand: 'Salvator',
    name: '{kind} {size}',
    description: 'Filled according to the Italian decree DM 388; contents list and dates on the lid, refill packs keep it current.',
    sizes: { 'up to 2 people': ['26.90', 4], 'from 3 people': ['64.50', 2] }, options: { kind: ['First Aid Kit', 'First Aid Refill', 'First Aid Cabinet'] },
  },
  {
    code: 'PLS', category: 'First aid and safety > First aid > Plasters and bandages', brand: 'Salvator',
    name: '{kind} {size}',
    description: 'Dressing material in sterile single packs, skin-friendly and hypoallergenic; blue plasters are found by metal detectors.',
    sizes: { 'small pack': ['2.90', 20], 'large pack': ['7.40', 10] }, options: { kind: ['Plasters Elastic', 'Plasters Blue Detectable', 'Gauze Bandage', 'Elastic Bandage', 'Wound Dressing', 'Burn Gel'] },
  },
  {
    code: 'MDC', category: 'First aid and safety > Care > Measuring and aids', brand: 'Salvator',
    name: '{kind} {size}',
    description: 'For daily care, easy to read and to disinfect; conforms to the medical device regulation, instructions in four languages.',
    sizes: { 'standard': ['24.90', 4], 'professional': ['58.00', 1] }, options: { kind: ['Blood Pressure Monitor', 'Ear Thermometer', 'Pulse Oximeter', 'Pill Organiser', 'Bath Step'] },
  },
  {
    code: 'SGN', category: 'First aid and safety > Safety signs > Signs', brand: 'Scriba',
    name: '{kind} {size}',
    description: 'Sign to EN ISO 7010, long-afterglowing or reflecting, self-adhesive or rigid; resists cleaning agents.',
    sizes: { '15 x 15 cm': ['4.90', 10], '30 x 20 cm': ['8.90', 10] }, options: { kind: ['Escape Route Sign', 'Fire Extinguisher Sign', 'No Smoking Sign', 'First Aid Sign', 'Wet Floor Stand'] },
  },
  {
    code: 'FEX', category: 'First aid and safety > Fire safety > Extinguishers', brand: 'Salvator',
    name: '{kind} {size}',
    description: 'Stored-pressure extinguisher to EN 3 with gauge and wall bracket; delivered tested, next service date on the label.',
    sizes: { '2 kg': ['29.80', 1], '6 kg': ['48.50', 1] }, options: { kind: ['Powder Extinguisher', 'Foam Extinguisher', 'CO2 Extinguisher'] },
  },
  {
    code: 'DET', category: 'First aid and safety > Fire safety > Detectors', brand: 'Voltara',
    name: '{kind} {size}',
    description: 'Alarm to EN 14604 or EN 50291 with ten-year battery; can be muted, tested by one button, mounted without drilling.',
    sizes: { 'single': ['18.90', 10], 'linked': ['34.90', 6] }, options: { kind: ['Smoke Detector', 'CO Detector'] },
  },
];
