import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Starts the real Zeebe engine on the port given and lives until standard input closes, so it never outlives us.
 * A line on standard input is a wish, answered by lines on standard output of which the last is `DONE <wish>`:
 * `idle` waits until the engine has nothing to do, `time MS` moves its clock forward, `facts` prints as JSON what has
 * happened to element instances, variables and incidents since it was last asked.
 */
public class Engine {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static long lastPosition = -1;

  public static void main(String[] arguments) throws Exception {
    ZeebeTestEngine engine = EngineFactory.create(Integer.parseInt(arguments[0]));
    engine.start();
    System.out.println("READY " + engine.getGatewayAddress());
    BufferedReader wishes = new BufferedReader(new InputStreamReader(System.in));
    for (String wish = wishes.readLine(); wish != null; wish = wishes.readLine()) {
      try {
        fulfil(engine, wish);
        System.out.println("DONE " + wish);
      } catch (Exception failure) {
        System.out.println("FAILED " + failure);
      }
      System.out.flush();
    }
    engine.stop();
    System.exit(0);
  }

  private static void fulfil(ZeebeTestEngine engine, String wish) throws Exception {
    if (wish.equals("idle")) engine.waitForIdleState(Duration.ofSeconds(20));
    else if (wish.startsWith("time ")) engine.increaseTime(Duration.ofMillis(Long.parseLong(wish.substring(5))));
    else if (wish.equals("facts")) printFacts(engine);
  }

  private static void printFacts(ZeebeTestEngine engine) throws Exception {
    StringBuilder lines = new StringBuilder();
    for (Record<?> record : engine.getRecordStreamSource().getRecords()) {
      if (record.getPosition() <= lastPosition) continue;
      lastPosition = record.getPosition();
      Map<String, Object> fact = record.getRecordType() == RecordType.EVENT ? factOf(record) : null;
      if (fact != null) lines.append(JSON.writeValueAsString(fact)).append('\n');
    }
    System.out.print(lines);
  }

  private static Map<String, Object> factOf(Record<?> record) {
    Map<String, Object> fact = new LinkedHashMap<>();
    fact.put("what", record.getIntent().name());
    fact.put("key", Long.toString(record.getKey()));
    if (record.getValue() instanceof ProcessInstanceRecordValue element) {
      fact.put("instance", Long.toString(element.getProcessInstanceKey()));
      fact.put("element", element.getElementId());
      fact.put("scope", Long.toString(element.getFlowScopeKey()));
    } else if (record.getValue() instanceof VariableRecordValue variable) {
      fact.put("what", "VARIABLE");
      fact.put("instance", Long.toString(variable.getProcessInstanceKey()));
      fact.put("scope", Long.toString(variable.getScopeKey()));
      fact.put("name", variable.getName());
      fact.put("value", variable.getValue());
    } else if (record.getValue() instanceof IncidentRecordValue incident) {
      fact.put("what", "INCIDENT_" + record.getIntent().name());
      fact.put("instance", Long.toString(incident.getProcessInstanceKey()));
      fact.put("element", incident.getElementId());
      fact.put("type", incident.getErrorType().name());
      fact.put("text", incident.getErrorMessage());
    } else {
      return null;
    }
    return fact;
  }
}
