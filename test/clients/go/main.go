// A small journey of the Go client against the gateway named by ZEEBE_ADDRESS: deploy, create, work jobs, message,
// incident, error, cancel, result, push. Prints one line per case and how many passed and failed.
package main

import (
	"context"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/camunda/zeebe/clients/go/v8/pkg/entities"
	"github.com/camunda/zeebe/clients/go/v8/pkg/pb"
	"github.com/camunda/zeebe/clients/go/v8/pkg/worker"
	"github.com/camunda/zeebe/clients/go/v8/pkg/zbc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

var client zbc.Client

// firstTries is how many keys after a job's are tried for an incident, whose key no answer tells.
const firstTries = 50

type testCase struct {
	name string
	run  func(ctx context.Context) error
}

var cases = []testCase{
	{"the topology names one partition with a leader", topology},
	{"a deployment tells what was deployed", deploy},
	{"a worker gets the variables and its own reach the result", workAndResult},
	{"a message correlates and brings its variables", message},
	{"an incident is resolved once there are retries again", incident},
	{"a thrown error takes the way of its catch event", thrownError},
	{"variables that are set are seen by the next job", setVariables},
	{"a canceled instance's job is gone", cancel},
	{"jobs are pushed to a stream", push},
	{"a refusal has its code and its text", refusals},
	{"an empty poll waits for its request timeout", emptyPoll},
}

func main() {
	var err error
	client, err = zbc.NewClient(&zbc.ClientConfig{
		GatewayAddress:         os.Getenv("ZEEBE_ADDRESS"),
		UsePlaintextConnection: true,
	})
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	failed := 0
	for _, one := range cases {
		ctx, done := context.WithTimeout(context.Background(), 20*time.Second)
		if err := one.run(ctx); err != nil {
			failed++
			fmt.Printf("  FAILED %s: %v\n", one.name, err)
		} else {
			fmt.Printf("  passed %s\n", one.name)
		}
		done()
	}
	fmt.Printf("go: %d passed, %d failed\n", len(cases)-failed, failed)
	if failed > 0 {
		os.Exit(1)
	}
}

func expect(what string, got, want any) error {
	if fmt.Sprint(got) == fmt.Sprint(want) {
		return nil
	}
	return fmt.Errorf("expected %s to be %v but got %v", what, want, got)
}

func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func create(ctx context.Context, process string, variables map[string]any) (int64, error) {
	command, err := client.NewCreateInstanceCommand().BPMNProcessId(process).LatestVersion().VariablesFromMap(variables)
	if err != nil {
		return 0, err
	}
	answer, err := command.Send(ctx)
	if err != nil {
		return 0, err
	}
	return answer.GetProcessInstanceKey(), nil
}

func take(ctx context.Context, jobType string) (entities.Job, error) {
	jobs, err := client.NewActivateJobsCommand().JobType(jobType).MaxJobsToActivate(1).Timeout(time.Minute).Send(ctx)
	if err != nil {
		return entities.Job{}, err
	}
	if len(jobs) != 1 {
		return entities.Job{}, fmt.Errorf("expected one job of type %s but got %d", jobType, len(jobs))
	}
	return jobs[0], nil
}

func complete(ctx context.Context, job entities.Job, variables map[string]any) error {
	command, err := client.NewCompleteJobCommand().JobKey(job.Key).VariablesFromMap(variables)
	if err != nil {
		return err
	}
	_, err = command.Send(ctx)
	return err
}

func topology(ctx context.Context) error {
	answer, err := client.NewTopologyCommand().Send(ctx)
	if err != nil {
		return err
	}
	partition := answer.GetBrokers()[0].GetPartitions()[0]
	return first(
		expect("the number of partitions", answer.GetPartitionsCount(), 1),
		expect("the role", partition.GetRole(), pb.Partition_LEADER),
		expect("the health", partition.GetHealth(), pb.Partition_HEALTHY),
	)
}

func deploy(ctx context.Context) error {
	answer, err := client.NewDeployResourceCommand().AddResourceFile(os.Getenv("CLIENTS_BPMN")).Send(ctx)
	if err != nil {
		return err
	}
	process := answer.GetDeployments()[0].GetProcess()
	return first(
		expect("the process id", process.GetBpmnProcessId(), "order"),
		expect("the partition in the key", process.GetProcessDefinitionKey()>>51, 1),
	)
}

func workAndResult(ctx context.Context) error {
	seen := make(chan map[string]any, 1)
	jobWorker := client.NewJobWorker().JobType("pay").Handler(func(jobs worker.JobClient, job entities.Job) {
		variables, _ := job.GetVariablesAsMap()
		seen <- variables
		_ = complete(ctx, job, map[string]any{"paid": true})
	}).MaxJobsActive(5).Open()
	defer jobWorker.AwaitClose()
	defer jobWorker.Close()
	command, err := client.NewCreateInstanceCommand().BPMNProcessId("order").LatestVersion().VariablesFromMap(
		map[string]any{"name": "Nguyễn", "short": true})
	if err != nil {
		return err
	}
	answer, err := command.WithResult().FetchVariables("name", "paid").Send(ctx)
	if err != nil {
		return err
	}
	return first(
		expect("the job's variables", <-seen, map[string]any{"name": "Nguyễn", "short": true}),
		expect("the result", answer.GetVariables(), `{"name":"Nguyễn","paid":true}`),
	)
}

func message(ctx context.Context) error {
	if _, err := create(ctx, "order", map[string]any{"id": "go-1", "short": false}); err != nil {
		return err
	}
	job, err := take(ctx, "pay")
	if err != nil {
		return err
	}
	if err := complete(ctx, job, nil); err != nil {
		return err
	}
	command, err := client.NewPublishMessageCommand().MessageName("shipped").CorrelationKey("go-1").
		TimeToLive(10 * time.Second).VariablesFromMap(map[string]any{"parcel": 7})
	if err != nil {
		return err
	}
	if _, err := command.Send(ctx); err != nil {
		return err
	}
	last, err := take(ctx, "thank")
	if err != nil {
		return err
	}
	variables, _ := last.GetVariablesAsMap()
	return first(expect("the message's variable", variables["parcel"], 7), complete(ctx, last, nil))
}

func incident(ctx context.Context) error {
	if _, err := create(ctx, "order", map[string]any{"short": true}); err != nil {
		return err
	}
	job, err := take(ctx, "pay")
	if err != nil {
		return err
	}
	if _, err := client.NewFailJobCommand().JobKey(job.Key).Retries(0).ErrorMessage("no money").Send(ctx); err != nil {
		return err
	}
	if _, err := client.NewUpdateJobRetriesCommand().JobKey(job.Key).Retries(2).Send(ctx); err != nil {
		return err
	}
	for key := job.Key + 1; ; key++ {
		if _, err = client.NewResolveIncidentCommand().IncidentKey(key).Send(ctx); err == nil {
			break
		}
		if status.Code(err) != codes.NotFound || key > job.Key+firstTries {
			return err
		}
	}
	again, err := take(ctx, "pay")
	if err != nil {
		return err
	}
	return first(
		expect("the job", again.Key, job.Key),
		expect("its retries", again.Retries, 2),
		complete(ctx, again, nil),
	)
}

func thrownError(ctx context.Context) error {
	if _, err := create(ctx, "order", map[string]any{"short": true}); err != nil {
		return err
	}
	job, err := take(ctx, "pay")
	if err != nil {
		return err
	}
	if _, err := client.NewThrowErrorCommand().JobKey(job.Key).ErrorCode("BROKE").ErrorMessage("none left").Send(ctx); err != nil {
		return err
	}
	refused, err := take(ctx, "refuse")
	if err != nil {
		return err
	}
	return complete(ctx, refused, nil)
}

func setVariables(ctx context.Context) error {
	key, err := create(ctx, "order", map[string]any{"short": true})
	if err != nil {
		return err
	}
	command, err := client.NewSetVariablesCommand().ElementInstanceKey(key).VariablesFromMap(map[string]any{"note": "x"})
	if err != nil {
		return err
	}
	if _, err := command.Send(ctx); err != nil {
		return err
	}
	job, err := take(ctx, "pay")
	if err != nil {
		return err
	}
	variables, _ := job.GetVariablesAsMap()
	return first(expect("the variable", variables["note"], "x"), complete(ctx, job, nil))
}

func cancel(ctx context.Context) error {
	key, err := create(ctx, "order", map[string]any{"short": true})
	if err != nil {
		return err
	}
	job, err := take(ctx, "pay")
	if err != nil {
		return err
	}
	if _, err := client.NewCancelInstanceCommand().ProcessInstanceKey(key).Send(ctx); err != nil {
		return err
	}
	return expect("the code", status.Code(complete(ctx, job, nil)), codes.NotFound)
}

func push(ctx context.Context) error {
	jobs := make(chan entities.Job, 5)
	streaming, hangUp := context.WithCancel(ctx)
	defer hangUp()
	go func() {
		_ = client.NewStreamJobsCommand().JobType("pay").Consumer(jobs).Timeout(time.Minute).WorkerName("go").Send(streaming)
	}()
	time.Sleep(200 * time.Millisecond)
	if _, err := create(ctx, "order", map[string]any{"short": true, "n": 1}); err != nil {
		return err
	}
	select {
	case job := <-jobs:
		return first(expect("the worker", job.Worker, "go"), complete(ctx, job, nil))
	case <-ctx.Done():
		return ctx.Err()
	}
}

func refusals(ctx context.Context) error {
	_, unknown := create(ctx, "nobody", nil)
	_, partition := client.NewCompleteJobCommand().JobKey(77).Send(ctx)
	return first(
		expect("the code", status.Code(unknown), codes.NotFound),
		expect("that it names the process", strings.Contains(unknown.Error(), "process ID 'nobody', but none found"), true),
		expect("the code", status.Code(partition), codes.Unavailable),
	)
}

func emptyPoll(ctx context.Context) error {
	begun := time.Now()
	// the client makes the request timeout of its deadline, and leaves a tenth for the way
	patience, done := context.WithTimeout(ctx, 2*time.Second)
	defer done()
	jobs, err := client.NewActivateJobsCommand().JobType("nobody").MaxJobsToActivate(1).Send(patience)
	if err != nil {
		return err
	}
	return first(expect("the jobs", len(jobs), 0), expect("that it waited", time.Since(begun) > time.Second, true))
}
