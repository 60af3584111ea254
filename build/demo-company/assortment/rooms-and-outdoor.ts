import type { Family } from './family.ts';

/** Linen, room equipment, terraces, garden and winter. */
export const roomsAndOutdoor: readonly Family[] = [
  {
    code: 'TWL', category: 'Rooms and linen > Terry > Towels', brand: 'Casa Tessile',
    name: '{kind} Towel {size} {colour}',
    description: 'Combed cotton terry in {colour} with strong selvedge, boil-proof white or colour-fast at 60 degrees; hotel quality.',
    sizes: { 'guest 30 x 50 cm': ['1.70', 60], 'hand 50 x 100 cm': ['4.20', 40], 'bath 70 x 140 cm': ['8.90', 24], 'sauna 80 x 200 cm': ['14.60', 12] },
    options: { kind: ['Hotel 450 g', 'Suite 600 g'], colour: ['White', 'Sand', 'Anthracite'] }, minimum: 6, multiple: 6, formerly: ['Albergo Towel {size}'],
  },
  {
    code: 'BMT', category: 'Rooms and linen > Terry > Bath mats and robes', brand: 'Casa Tessile',
    name: '{kind} {size}',
    description: 'Heavy cotton terry for bathroom and spa, pre-washed, shrinks hardly at all; collar and belt loops are sewn double.',
    sizes: { 'S-M': ['22.80', 10], 'L-XL': ['24.90', 10] }, options: { kind: ['Bathrobe Terry', 'Bathrobe Waffle', 'Kimono Waffle'] },
  },
  {
    code: 'BMA', category: 'Rooms and linen > Terry > Bath mats and robes', brand: 'Casa Tessile',
    name: 'Bath Mat {size} {kind}',
    description: 'Absorbent mat for the step out of the shower, 750 g per square metre, stays flat after many washes.',
    sizes: { '50 x 70 cm': ['4.60', 30], '60 x 90 cm': ['6.90', 20] }, options: { kind: ['Border', 'Footprint'] },
  },
  {
    code: 'BDL', category: 'Rooms and linen > Bed linen > Sheets and covers', brand: 'Casa Tessile',
    name: '{kind} {size} {fabric}',
    description: 'Hotel bed linen of {fabric}, mangle-proof with hotel closure, white, shrinkage below four percent.',
    sizes: { 'single': ['14.90', 10], 'double': ['24.60', 6] }, options: { kind: ['Flat Sheet', 'Fitted Sheet', 'Duvet Cover'], fabric: ['Cotton Satin', 'Mixed Percale'] },
  },
  {
    code: 'PLW', category: 'Rooms and linen > Bed linen > Pillows and duvets', brand: 'Casa Tessile',
    name: '{kind} {size}',
    description: 'Washable filling for allergy sufferers, quilted edge to edge; flame-retardant version to CRIB 5 on request.',
    sizes: { '50 x 80 cm': ['16.80', 8], '80 x 80 cm': ['21.40', 6], '155 x 200 cm': ['44.90', 4] }, options: { kind: ['Microfibre Bedding', 'Down Bedding'] },
  },
  {
    code: 'PRT', category: 'Rooms and linen > Bed linen > Mattress protection', brand: 'Casa Tessile',
    name: 'Mattress Protector {kind} {size}',
    description: 'Protects the mattress without rustling: breathable membrane, corner bands or fitted sheet, boil-proof.',
    sizes: { '90 x 200 cm': ['18.90', 10], '160 x 200 cm': ['29.80', 6], '180 x 200 cm': ['33.40', 6] }, options: { kind: ['Molleton', 'Waterproof', 'Encasing'] },
  },
  {
    code: 'TTX', category: 'Rooms and linen > Table linen > Tablecloths and napkins', brand: 'Casa Tessile',
    name: '{kind} {size} {colour}',
    description: 'Cotton damask with atlas stripe in {colour}, mangle-proof; the cloth that white-table restaurants have used for decades.',
    sizes: { 'napkin 50 x 50 cm': ['3.40', 50], '100 x 100 cm': ['11.80', 10], '130 x 190 cm': ['24.50', 5] }, options: { kind: ['Damask'], colour: ['White', 'Champagne', 'Bordeaux'] },
  },
  {
    code: 'HNG', category: 'Rooms and linen > Room equipment > Hangers and racks', brand: 'Nordhall',
    name: '{kind} {size}',
    description: 'For wardrobes in guest rooms: beech wood, anti-theft ring if wanted; racks carry 60 kg of luggage.',
    sizes: { 'standard': ['1.95', 100], 'anti-theft': ['2.40', 100] }, options: { kind: ['Coat Hanger', 'Clip Hanger', 'Trouser Hanger'] }, minimum: 10, multiple: 10,
  },
  {
    code: 'KTL', category: 'Rooms and linen > Room equipment > Electric', brand: 'Ventora',
    name: '{kind} {colour} {size}',
    description: 'For guest rooms, {colour}: switches off by itself, hidden element, cable store; tested for continuous use in hotels.',
    sizes: { 'one size': ['32.90', 6] }, options: { kind: ['Kettle 0.6 l', 'Hair Dryer', 'Alarm Clock', 'Travel Iron', 'Capsule Machine'], colour: ['Black', 'White'] },
  },
  {
    code: 'RMS', category: 'Rooms and linen > Room equipment > Safes and minibars', brand: 'Serrano',
    name: '{kind} {size}',
    description: 'Quiet and economical room equipment with master access for the house; delivered with fixing set and instructions.',
    sizes: { 'small': ['119.00', 0], 'large': ['169.00', 0] }, options: { kind: ['Room Safe', 'Minibar 30 l', 'Minibar 40 l'] },
  },
  {
    code: 'BTH', category: 'Rooms and linen > Bathroom > Accessories', brand: 'Nordhall',
    name: '{kind} {colour} {size}',
    description: 'Bathroom accessory in {colour} finish, screwed or glued, concealed fixing; matches the dispensers of the series.',
    sizes: { 'one size': ['14.80', 10] }, options: { kind: ['Toilet Roll Holder', 'Towel Rail', 'Robe Hook', 'Cosmetic Mirror', 'Waste Basket'], colour: ['Chrome', 'Black', 'White'] },
  },
  {
    code: 'CRB', category: 'Rooms and linen > Children > Cots and high chairs', brand: 'Nordhall',
    name: '{kind} {size}',
    description: 'For young guests: stable, quick to fold, easy to wipe; with belt and locking castors where they belong.',
    sizes: { 'standard': ['98.00', 1] }, options: { kind: ['Travel Cot', 'High Chair', 'Changing Table', 'Bed Guard'] }, withdrawn: true,
  },
  {
    code: 'SAL', category: 'Outdoor and winter > Winter > Grit and salt', brand: 'Passo Sicuro',
    name: '{kind} {size}',
    description: 'Keeps paths and steps safe; dust-free and dry in the sack, spreading table on the back. Store under cover.',
    sizes: { '10 kg': ['4.90', 10], '25 kg': ['8.60', 40] }, options: { kind: ['De-Icing Salt', 'Eco Grit', 'Calcium Chloride'] }, pack: 'XPX',
  },
  {
    code: 'SHV', category: 'Outdoor and winter > Winter > Snow shovels', brand: 'Eisenhof',
    name: '{kind} {size}',
    description: 'Shovel with wear edge and ash handle, shaped so that wet snow slides off; back-friendly length.',
    sizes: { '40 cm': ['18.90', 5], '50 cm': ['22.40', 5] }, options: { kind: ['Snow Shovel Plastic', 'Snow Shovel Aluminium', 'Snow Pusher'] },
  },
  {
    code: 'MAT', category: 'Outdoor and winter > Entrance > Entrance mats', brand: 'Nordhall',
    name: '{kind} {colour} {size}',
    description: 'Takes dirt and wet off the shoes, nitrile back lies flat; {colour}, washable and suitable for wheelchairs.',
    sizes: { '60 x 90 cm': ['29.80', 1], '90 x 150 cm': ['64.00', 1] }, options: { kind: ['Dirt Trap Mat', 'Ribbed Mat'], colour: ['Grey', 'Black', 'Brown'] },
  },
  {
    code: 'PAR', category: 'Outdoor and winter > Terrace > Parasols and cushions', brand: 'Casa Tessile',
    name: '{kind} {colour} {size}',
    description: 'Terrace equipment in {colour} of spun-dyed fabric, light-fast 7-8, water-repellent; frames of aluminium.',
    sizes: { 'standard': ['39.00', 2], 'large': ['89.00', 1] }, options: { kind: ['Parasol', 'Seat Cushion Set'], colour: ['Natural', 'Green', 'Bordeaux'] },
  },
  {
    code: 'GDN', category: 'Outdoor and winter > Garden > Garden care', brand: 'Eisenhof',
    name: '{kind} {size}',
    description: 'Sturdy garden tool for house and grounds, rust-proof; handles can be exchanged, blades sharpened again.',
    sizes: { 'standard': ['16.90', 5], 'professional': ['28.50', 5] }, options: { kind: ['Leaf Rake', 'Spade', 'Secateurs', 'Hedge Shears', 'Watering Can'] },
  },
  {
    code: 'PLA', category: 'Outdoor and winter > Garden > Plants', brand: 'Gärtnerei Etschtal',
    name: '{kind} {size}',
    description: 'Living plant from a nursery in the Adige valley, delivered on Tuesdays and Fridays, ready for table or terrace.',
    sizes: { 'pot 12 cm': ['3.20', 12], 'pot 19 cm': ['8.40', 6] }, options: { kind: ['Geranium', 'Lavender', 'Rosemary', 'Cyclamen'] }, minimum: 6, multiple: 3, reduced: true,
  },
];
