import { addFile } from '#engine/office/documents/add-file.ts';
import { readFileFor } from '#engine/office/documents/read-file-for.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { uuid } from '#engine/api/json-schema.ts';
import { FileReply } from '#engine/api/reply.ts';
import type { Route } from '#engine/api/route.ts';

export const fileRoutes: Route[] = [
  {
    method: 'post',
    path: '/files',
    summary: 'Stores a file (multipart field "file"): PDF, JPEG or PNG by content, at most 10 MB',
    access: 'file.add',
    upload: true,
    answer: {
      status: 201,
      schema: {
        type: 'object',
        properties: {
          id: uuid,
          name: { type: 'string' },
          size: { type: 'integer' },
          type: { enum: ['application/pdf', 'image/jpeg', 'image/png'] },
          sha256: { type: 'string' },
        },
      },
    },
    async read({ office, person, upload }) {
      if (!upload) throw new OfficeProblem('invalid', { errors: [{ path: '/file', message: 'file' }] });
      return addFile(office, person, upload);
    },
  },
  {
    method: 'get',
    path: '/files/:id',
    summary: 'A stored file',
    access: 'file.add',
    answer: { status: 200, type: 'application/octet-stream' },
    async read({ office, person, params }) {
      const file = await readFileFor(office, person, params['id'] ?? '');
      return new FileReply(file.content, file.type, file.name);
    },
  },
];
