/** All fields, in the order in which the catalogue lists them. */
import type { FieldData } from '../row';
import { cost } from './cost';
import { data } from './data';
import { delivery } from './delivery';
import { finance } from './finance';
import { growth } from './growth';
import { marketing } from './marketing';
import { openSource } from './open-source';
import { operations } from './operations';
import { people } from './people';
import { performance } from './performance';
import { product } from './product';
import { publicService } from './public';
import { quality } from './quality';
import { reliability } from './reliability';
import { sales } from './sales';
import { security } from './security';
import { success } from './success';

export const fields: readonly FieldData[] = [
  reliability,
  delivery,
  performance,
  cost,
  security,
  quality,
  product,
  growth,
  sales,
  success,
  marketing,
  people,
  finance,
  data,
  operations,
  openSource,
  publicService,
];
