/** Stands among the notes of a picture whose file ends before its end. */
export const cutOffNote =
  '这张图片的文件不完整，结尾缺失：看到的可能只是一部分。请向提供人要完整的原件，再用“上传更清晰的版本”补入。';
