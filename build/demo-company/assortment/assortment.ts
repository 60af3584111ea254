import { cleaning } from './cleaning.ts';
import { cleaningEquipment } from './cleaning-equipment.ts';
import type { Family } from './family.ts';
import { kitchenAndTable } from './kitchen-and-table.ts';
import { kitchenEquipment } from './kitchen-equipment.ts';
import { lightingAndHardware } from './lighting-and-hardware.ts';
import { office } from './office.ts';
import { packagingAndWaste } from './packaging-and-waste.ts';
import { pantry } from './pantry.ts';
import { paper } from './paper.ts';
import { roomsAndOutdoor } from './rooms-and-outdoor.ts';
import { spaAndConference } from './spa-and-conference.ts';
import { workwearAndSafety } from './workwear-and-safety.ts';

/** Every family that the seller carries, in the order of its catalog. */
export const assortment: readonly Family[] = [
  cleaning,
  paper,
  cleaningEquipment,
  kitchenAndTable,
  kitchenEquipment,
  packagingAndWaste,
  office,
  lightingAndHardware,
  workwearAndSafety,
  roomsAndOutdoor,
  spaAndConference,
  pantry,
].flat();
