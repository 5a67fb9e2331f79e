import multer from 'multer';
import { FILE_LIMIT } from '#engine/office/documents/add-file.ts';

/** Takes one file in the multipart field `file` into memory: at most 10 MB, then its content is looked at. */
export const receiveUpload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: FILE_LIMIT, files: 1, fields: 10, parts: 12 },
}).single('file');
