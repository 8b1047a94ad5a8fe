import sharp from 'sharp';

sharp.cache(false);
sharp.concurrency(1);
// SVG, PDF and the like are programs rather than pictures.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
    'VipsForeignLoadTiffBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
});

/** sharp with the decoders of plain pictures alone. Only processes that can be ended may import it. */
export const guardedSharp = sharp;
