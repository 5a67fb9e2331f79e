import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;

/** Starts the real Zeebe engine on the port given and lives until standard input closes, so it never outlives us. */
public class Engine {
  public static void main(String[] arguments) throws Exception {
    ZeebeTestEngine engine = EngineFactory.create(Integer.parseInt(arguments[0]));
    engine.start();
    System.out.println("READY " + engine.getGatewayAddress());
    while (System.in.read() >= 0) {}
    engine.stop();
    System.exit(0);
  }
}
