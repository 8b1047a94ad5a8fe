const TWIPS_PER_MM = 1440 / 25.4;

/** Millimetres as twentieths of a point, which Word measures pages and tables in. */
export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM);
}
