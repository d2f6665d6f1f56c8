using AceData.Emulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AceData.AspNetCore.Tests;

public sealed class HealthCheckTests
{
    [Theory]
    [InlineData(null, HealthStatus.Healthy)]
    [InlineData("401 invalid_token", HealthStatus.Unhealthy)]
    [InlineData("503 api_error", HealthStatus.Unhealthy)]
    [InlineData("429 too_many_requests", HealthStatus.Degraded)]
    public async Task The_check_says_how_the_service_stands(string? fault, HealthStatus expected)
    {
        await using var host = await TestHost.StartAsync(_ => { }, register: services => services.AddHealthChecks().AddAichat2());
        if (fault is not null)
        {
            host.Emulator.Faults.Add(Fault.Status(int.Parse(fault[..3], System.Globalization.CultureInfo.InvariantCulture), fault[4..]));
        }

        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(expected, report.Status);
        Assert.Equal(1, host.Emulator.Requests.Count);
    }

    [Fact]
    public async Task A_keyed_client_is_checked_by_its_key()
    {
        await using var another = await Aichat2Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var host = await TestHost.StartAsync(_ => { }, register: services =>
        {
            services.AddKeyedAichat2Client("b", options =>
            {
                options.ApiToken = another.ApiToken;
                options.BaseAddress = another.BaseAddress;
            });
            services.AddHealthChecks().AddAichat2("b", serviceKey: "b");
        });

        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(HealthStatus.Healthy, report.Entries["b"].Status);
        Assert.Equal(1, another.Requests.Count);
    }
}
