import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.zeebe.el.EvaluationResult;
import io.camunda.zeebe.el.Expression;
import io.camunda.zeebe.el.ExpressionLanguage;
import io.camunda.zeebe.el.ExpressionLanguageFactory;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Map;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.FeelEngineApi;
import org.msgpack.jackson.dataformat.MessagePackFactory;

/**
 * Zeebe's own expression language, one JSON object a line in and out. In: {expression, variables} or, for the unary
 * tests of a decision table, {expression, variables, input}. Out: {value, type} or {parseFault} or {failure}, and
 * {warnings}.
 */
public class Feel {
  static final ObjectMapper JSON = new ObjectMapper();
  static final ObjectMapper PACK = new ObjectMapper(new MessagePackFactory());
  static final ExpressionLanguage LANGUAGE =
      ExpressionLanguageFactory.createExpressionLanguage(() -> ZonedDateTime.parse("2026-01-15T08:30:00Z[Etc/UTC]"));
  static final FeelEngineApi TABLES =
      new FeelEngineApi(
          new FeelEngine(
              FeelEngine.defaultFunctionProvider(),
              FeelEngine.defaultValueMapper(),
              FeelEngine.defaultConfiguration(),
              FeelEngine.defaultClock()));

  public static void main(String[] arguments) throws Exception {
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var output = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      JsonNode question = JSON.readTree(line);
      ObjectNode answer = JSON.createObjectNode();
      try {
        if (question.has("input")) test(question, answer);
        else evaluate(question, answer);
      } catch (Exception exception) {
        answer.put("failure", exception.toString());
      }
      output.println(JSON.writeValueAsString(answer));
    }
  }

  static void evaluate(JsonNode question, ObjectNode answer) throws Exception {
    Expression expression = LANGUAGE.parseExpression("=" + question.get("expression").asText());
    if (!expression.isValid()) {
      answer.put("parseFault", expression.getFailureMessage());
      return;
    }
    JsonNode variables = question.path("variables");
    EvaluationResult result = LANGUAGE.evaluateExpression(expression, name -> pack(variables.get(name)));
    if (result.isFailure()) answer.put("failure", result.getFailureMessage());
    else {
      answer.put("type", result.getType().name());
      DirectBuffer buffer = result.toBuffer();
      byte[] bytes = new byte[buffer.capacity()];
      buffer.getBytes(0, bytes);
      answer.set("value", PACK.readTree(bytes));
    }
    if (result.getWarnings().isEmpty()) return;
    var warnings = answer.putArray("warnings");
    result.getWarnings().forEach(one -> warnings.add("[" + one.getType() + "] " + one.getMessage()));
  }

  static DirectBuffer pack(JsonNode value) {
    try {
      return value == null ? null : new UnsafeBuffer(PACK.writeValueAsBytes(value));
    } catch (Exception exception) {
      throw new IllegalStateException(exception);
    }
  }

  @SuppressWarnings("unchecked")
  static void test(JsonNode question, ObjectNode answer) {
    String text = question.get("expression").asText();
    var parsed = TABLES.parseUnaryTests(text);
    if (parsed.isFailure()) {
      answer.put("parseFault", parsed.failure().message());
      return;
    }
    Map<String, Object> variables = JSON.convertValue(question.path("variables"), Map.class);
    Object input = JSON.convertValue(question.get("input"), Object.class);
    var result = TABLES.evaluateUnaryTests(text, input, variables == null ? Map.of() : variables);
    if (result.isSuccess()) answer.set("value", JSON.valueToTree(result.result()));
    else answer.put("failure", result.failure().message());
  }
}
