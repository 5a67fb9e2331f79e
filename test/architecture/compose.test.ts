import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { repositoryRoot } from '#test/kit/repository-root.ts';

/**
 * The part of the Compose Specification that docker-compose.yml uses, written down strictly: a misspelt key is what an
 * engine would refuse, and no engine runs here.
 */
const text = { type: 'string', minLength: 1 };
const texts = { type: 'array', items: text, minItems: 1 };
const service = {
  type: 'object',
  additionalProperties: false,
  oneOf: [{ required: ['image'] }, { required: ['build'] }],
  properties: {
    image: { type: 'string', pattern: '^[a-z0-9./-]+:[\\w.-]+$' },
    build: {
      type: 'object',
      additionalProperties: false,
      required: ['context'],
      properties: { context: text, dockerfile_inline: text },
    },
    environment: { type: 'object', additionalProperties: { type: 'string' } },
    ports: { type: 'array', items: { type: 'string', pattern: '^([\\d.]+:)?\\d+:\\d+$' } },
    volumes: { type: 'array', items: { type: 'string', pattern: '^[a-z]+:/[\\w/.-]+$' } },
    healthcheck: {
      type: 'object',
      additionalProperties: false,
      required: ['test'],
      properties: {
        test: texts,
        interval: { type: 'string', pattern: '^\\d+s$' },
        timeout: { type: 'string', pattern: '^\\d+s$' },
        retries: { type: 'integer', minimum: 1 },
      },
    },
    depends_on: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['condition'],
        properties: {
          condition: { enum: ['service_started', 'service_healthy', 'service_completed_successfully'] },
        },
      },
    },
    restart: { enum: ['no', 'always', 'on-failure', 'unless-stopped'] },
  },
};
const composeSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['services'],
  properties: {
    name: { type: 'string', pattern: '^[a-z0-9][a-z0-9_-]*$' },
    services: { type: 'object', additionalProperties: service },
    volumes: { type: 'object', additionalProperties: { type: 'null' } },
  },
};

interface Compose {
  services: Record<
    string,
    { image?: string; volumes?: string[]; depends_on?: object; environment?: Record<string, string> }
  >;
  volumes: Record<string, null>;
}

describe('docker-compose.yml', () => {
  const compose = parse(readFileSync(path.join(repositoryRoot, 'docker-compose.yml'), 'utf8')) as Compose;

  it('is written as the Compose Specification wants it', () => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(composeSchema);
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('names only services and volumes that it has', () => {
    for (const [name, { volumes = [], depends_on: needs = {} }] of Object.entries(compose.services)) {
      for (const volume of volumes)
        expect(Object.keys(compose.volumes), name).toContain(volume.split(':')[0]);
      for (const other of Object.keys(needs)) expect(Object.keys(compose.services), name).toContain(other);
    }
  });

  it('pins Zeebe 8.5 and starts no demo office', () => {
    expect(compose.services['zeebe']?.image).toMatch(/^camunda\/zeebe:8\.5\.\d+$/);
    expect(compose.services['app']?.environment?.['MOTCUA_DEMO']).toBe('0');
  });
});
