import type { MappingInstruction } from '../../records/process-instance.ts';
import { readKey, readRoutedKey } from '../read-key.ts';
import type { UnaryRpc } from '../rpc.ts';
import { submit } from '../submit.ts';

interface MigrateProcessInstanceRequest {
  processInstanceKey: string;
  migrationPlan: { targetProcessDefinitionKey: string; mappingInstructions: MappingInstruction[] } | null;
}

/** New in Zeebe 8.5. */
export const migrateProcessInstance: UnaryRpc<MigrateProcessInstanceRequest> = {
  kind: 'unary',
  async handle({ processInstanceKey, migrationPlan }, { runtime }) {
    const command = {
      type: 'process-instance.migrate' as const,
      processInstanceKey: readRoutedKey(processInstanceKey),
      targetProcessDefinitionKey: readKey(migrationPlan?.targetProcessDefinitionKey ?? '0'),
      mappings: (migrationPlan?.mappingInstructions ?? []).map(({ sourceElementId, targetElementId }) => ({
        sourceElementId,
        targetElementId,
      })),
    };
    await submit(runtime, 'MIGRATE', command, 'accepted');
    return {};
  },
};
