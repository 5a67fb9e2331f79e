import io.camunda.zeebe.broker.Broker;
import io.camunda.zeebe.broker.SpringBrokerBridge;
import io.camunda.zeebe.broker.system.SystemContext;
import io.camunda.zeebe.broker.system.configuration.BrokerCfg;

/**
 * Starts the real Zeebe broker 8.0.0 on one partition, loopback only: `DATA_FOLDER GATEWAY_PORT COMMAND_PORT INTERNAL_PORT`. Prints READY, then
 * lives until its standard input closes. Back-pressure is off, so that a measure shows the broker and not its brake.
 */
final class Launcher {
  private static final int THREADS = 2;

  public static void main(final String[] arguments) throws Exception {
    final String folder = arguments[0];
    final int port = Integer.parseInt(arguments[1]);
    final BrokerCfg configuration = new BrokerCfg();
    configuration.getGateway().setEnable(true);
    configuration.getGateway().getNetwork().setHost("127.0.0.1");
    configuration.getGateway().getNetwork().setPort(port);
    final var network = configuration.getNetwork();
    network.setHost("127.0.0.1");
    network.getCommandApi().setPort(Integer.parseInt(arguments[2]));
    network.getInternalApi().setPort(Integer.parseInt(arguments[3]));
    configuration.getThreads().setCpuThreadCount(THREADS);
    configuration.getThreads().setIoThreadCount(THREADS);
    configuration.getBackpressure().setEnabled(false);
    configuration.init(folder);
    final SystemContext context = new SystemContext(configuration, folder, null);
    context.getScheduler().start();
    final Broker broker = new Broker(context, new SpringBrokerBridge());
    broker.start().join();
    System.out.println("READY " + port);
    while (System.in.read() >= 0) {
      // whoever started it closes the stream to end it
    }
    broker.close();
    System.exit(0);
  }
}
