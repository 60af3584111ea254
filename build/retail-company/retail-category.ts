/** The source has no categories. These are read off the words of its product names; the first that fits decides. */
const categoryWords: readonly (readonly [category: string, words: RegExp])[] = [
  ['Seasons > Christmas', /CHRISTMAS|XMAS|ADVENT|SANTA|REINDEER|SNOWM[AE]N|NOEL|BAUBLE|STOCKING|GINGERBREAD/],
  ['Seasons > Easter', /EASTER|\bEGG (?:TREE|BASKET|HUNT)|BUNNY|CHICK\b/],
  ['Jewellery > Necklaces', /NECKLACE|PENDANT|LARIAT/],
  ['Jewellery > Bracelets', /BRACELET|BANGLE/],
  ['Jewellery > Earrings and rings', /EARRING|\bRINGS?\b(?! BINDER)/],
  ['Jewellery > Hair and charms', /\bHAIR|CHARM\b|BROOCH|BLING/],
  ['Bags > Lunch and jumbo bags', /JUMBO|LUNCH BAG|SHOPPER|RECYCLING BAG/],
  ['Bags > Purses and cases', /PURSE|WALLET|\bCASE\b|WASH ?BAG|MAKE.?UP/],
  ['Bags > Bags', /\bBAGS?\b|SUITCASE|RUCKSACK|TOTE/],
  ['Home > Candles', /CANDLE|INCENSE|SCENTED|POTPOURRI|VOTIVE/],
  ['Home > Lights and lanterns', /T-?LIGHT|LANTERN|LAMP|LIGHTS?\b|CHANDELIER|NIGHT ?LIGHT/],
  ['Home > Clocks', /CLOCK/],
  ['Home > Frames and mirrors', /FRAME|MIRROR|PHOTO|PICTURE/],
  ['Home > Cushions and throws', /CUSHION|THROW|QUILT|BLANKET|PILLOW/],
  ['Home > Signs', /SIGN\b|PLAQUE|BLACKBOARD|CHALKBOARD|MEMO ?BOARD|LETTERS?\b|NUMBER TILE/],
  ['Home > Hooks, knobs and hangers', /HOOK|KNOB|HANGER|COAT RACK|DOORSTOP|DOOR ?STOP/],
  ['Home > Mats and rugs', /DOOR ?MAT|\bRUG\b|MAT\b/],
  ['Home > Storage', /STORAGE|DRAWER|CABINET|BASKET|\bTINS?\b|TRINKET|\bBOX(?:ES)?\b|CHEST|SHELF|CRATE/],
  ['Kitchen > Mugs and cups', /\bMUGS?\b|\bCUPS?\b|TEACUP|BEAKER/],
  ['Kitchen > Tea and coffee', /TEAPOT|TEA ?POT|TEA TOWEL|TEA SET|COFFEE|\bTEA\b/],
  ['Kitchen > Baking', /CAKE|BAKING|MUFFIN|COOKIE|CUTTER|JELLY|PANTRY|RECIPE|SCALES/],
  ['Kitchen > Plates and bowls', /PLATE|BOWL|DISH|TRAY|TUREEN|PLATTER|COASTER/],
  ['Kitchen > Glasses, jars and bottles', /GLASS|JAR\b|BOTTLE|JUG|GOBLET|TUMBLER|CARAFE/],
  ['Kitchen > Kitchen textiles and tools', /APRON|OVEN GLOVE|NAPKIN|TABLE ?CLOTH|SPOON|FORK|CUTLERY|KITCHEN|PEG BAG|STRAWS|LADLE/],
  ['Stationery > Cards and wrap', /\bCARDS?\b|WRAP|RIBBON|GIFT ?TAPE|TISSUE PAPER|POSTCARD|ENVELOPE/],
  ['Stationery > Writing', /NOTEBOOK|PENCIL|\bPENS?\b|PAPER|STICKER|RUBBER|RULER|STAMP|JOURNAL|CRAYON|CHALK|BOOK/],
  ['Party > Party and celebration', /PARTY|BIRTHDAY|BUNTING|GARLAND|BALLOON|CONFETTI|CANDY|WEDDING/],
  ['Children > Toys and games', /TOY|GAME|DOLL|PUZZLE|PLAYING|JIGSAW|INFLATABLE|SKIPPING|DOMINO|TEDDY|SPACEBOY|CHILD|BABY|KNITTING|FELTCRAFT|FLYING|SPINNING/],
  ['Garden > Garden', /GARDEN|WATERING|PLANT|BIRD|PARASOL|PICNIC|HERB|SEED|FLOWER ?POT|DECKCHAIR|UMBRELLA/],
  ['Bath > Bath', /SOAP|BATH|TOWEL|SPONGE|HOT WATER|SHOWER|TISSUES/],
  ['Home > Decorations', /DECORATION|HANGING|HEART|FLOWER|ANGEL|STAR\b|BUTTERFLY|VASE|WREATH|ORNAMENT|MAGNET/],
];

/** A category path for a product name of the source (capital letters). */
export function retailCategory(name: string): string {
  const upper = name.toUpperCase();
  return categoryWords.find(([, words]) => words.test(upper))?.[0] ?? 'Gifts > Various';
}
