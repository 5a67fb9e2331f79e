/**
 * What the protocol file inside zeebe-node 8.3 lacks of Zeebe 8.5: two calls, and the tenant of a signal; with their numbers as in Zeebe 8.5
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
            BroadcastSignal: {
              requestType: 'BroadcastSignalRequest',
              responseType: 'BroadcastSignalResponse',
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
        BroadcastSignalRequest: {
          fields: {
            signalName: { type: 'string', id: 1 },
            variables: { type: 'string', id: 2 },
            tenantId: { type: 'string', id: 3 },
          },
        },
        BroadcastSignalResponse: {
          fields: { key: { type: 'int64', id: 1 }, tenantId: { type: 'string', id: 2 } },
        },
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

/** Fields that 8.5 added to messages which zeebe-node's file has without them, by message. */
export const fields85 = {
  EvaluateDecisionResponse: { decisionInstanceKey: { type: 'int64', id: 12 } },
};
