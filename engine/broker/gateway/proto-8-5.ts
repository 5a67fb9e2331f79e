/**
 * The two calls of Zeebe 8.5 that the protocol file inside zeebe-node 8.3 lacks, with their numbers as in Zeebe 8.5
 * (gateway-protocol/src/main/proto/gateway.proto). As data and not as a file, so that a bundle carries it.
 */
export const proto85 = {
  nested: {
    gateway_protocol: {
      nested: {
        Gateway: {
          methods: {
            UpdateJobTimeout: {
              requestType: 'UpdateJobTimeoutRequest',
              responseType: 'UpdateJobTimeoutResponse',
            },
            MigrateProcessInstance: {
              requestType: 'MigrateProcessInstanceRequest',
              responseType: 'MigrateProcessInstanceResponse',
            },
          },
        },
        UpdateJobTimeoutRequest: {
          fields: { jobKey: { type: 'int64', id: 1 }, timeout: { type: 'int64', id: 2 } },
        },
        UpdateJobTimeoutResponse: { fields: {} },
        MigrateProcessInstanceRequest: {
          fields: {
            processInstanceKey: { type: 'int64', id: 1 },
            migrationPlan: { type: 'MigrationPlan', id: 2 },
          },
          nested: {
            MigrationPlan: {
              fields: {
                targetProcessDefinitionKey: { type: 'int64', id: 1 },
                mappingInstructions: { rule: 'repeated', type: 'MappingInstruction', id: 2 },
              },
            },
            MappingInstruction: {
              fields: {
                sourceElementId: { type: 'string', id: 1 },
                targetElementId: { type: 'string', id: 2 },
              },
            },
          },
        },
        MigrateProcessInstanceResponse: { fields: {} },
      },
    },
  },
};
