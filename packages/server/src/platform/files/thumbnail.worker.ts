import sharp from "sharp";

/** More pixels than any camera takes; fewer than it takes to fill the memory. */
const MOST_PIXELS = 80_000_000;
const EDGE = 640;

const [source = "", target = ""] = process.argv.slice(2);

// Decoders of raster pictures alone: no SVG, no PDF, nothing that reads further files.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpegFile",
    "VipsForeignLoadPngFile",
    "VipsForeignLoadWebpFile",
    "VipsForeignLoadNsgifFile",
    "VipsForeignLoadHeifFile",
  ],
});
sharp.concurrency(1);
sharp.cache(false);

await sharp(source, { limitInputPixels: MOST_PIXELS, failOn: "error", pages: 1, sequentialRead: true })
  .timeout({ seconds: 8 })
  .rotate()
  .resize({ width: EDGE, height: EDGE, fit: "inside", withoutEnlargement: true })
  .webp({ quality: 80 })
  .toFile(target);
